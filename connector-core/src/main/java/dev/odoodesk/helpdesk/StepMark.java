package dev.odoodesk.helpdesk;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * That a step of a policy was carried out on a ticket, as its note remembers it.
 *
 * @param digest names the step: 16 hexadecimal digits of its identity's SHA-256
 * @param raised by how many values of the selection it raised the priority; 0 if it did not
 */
public record StepMark(String digest, int raised) {
  private static final int DIGEST_BYTES = 8;
  private static final Pattern FORM = Pattern.compile("([0-9a-f]{16})(?:\\+([1-9]))?");

  /**
   * @throws IllegalArgumentException if the digest is none, or the raise is not from 0 to 9
   */
  public StepMark {
    if (!FORM.matcher(digest).matches() || raised < 0 || raised > 9) {
      throw new IllegalArgumentException("no mark of a step: " + digest + " +" + raised);
    }
  }

  /** The mark of a step. */
  public static StepMark of(String step, int raised) {
    return new StepMark(digest(step), raised);
  }

  /** What a step is known by. */
  public static String digest(String step) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(step.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, DIGEST_BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  static Optional<StepMark> parse(String text) {
    Matcher matcher = FORM.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String raised = matcher.group(2);
    return Optional.of(
        new StepMark(matcher.group(1), raised == null ? 0 : Integer.parseInt(raised)));
  }

  /** As it stands in a note: {@code 9f86d081884c7d65} or {@code 9f86d081884c7d65+1}. */
  @Override
  public String toString() {
    return raised == 0 ? digest : digest + "+" + raised;
  }
}
