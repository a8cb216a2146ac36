package dev.odoodesk.calendar.internal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Set;
import java.util.stream.Stream;

/** A name for the content of rules, independent of order. */
public final class Digest {
  private Digest() {}

  /** SHA-256 over the facts, each a line, sorted; 64 hexadecimal digits. */
  public static String of(Rules rules) {
    MessageDigest digest = sha256();
    Stream.of(
            lines("zone", Set.of(rules.zone())),
            lines("hours", rules.hours()),
            lines("break", rules.breaks()),
            lines("closed", rules.closed()),
            lines("opening", rules.openings()),
            lines("holidays", rules.holidays()),
            lines("leave", rules.leaves()))
        .flatMap(lines -> lines)
        .forEach(line -> digest.update(line.getBytes(StandardCharsets.UTF_8)));
    return HexFormat.of().formatHex(digest.digest());
  }

  private static Stream<String> lines(String kind, Set<?> facts) {
    return facts.stream().map(fact -> kind + ' ' + fact + '\n').sorted();
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
