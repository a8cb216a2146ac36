package dev.odoodesk.sla.internal;

import dev.odoodesk.sla.Level;
import dev.odoodesk.sla.SlaPolicy;
import dev.odoodesk.sla.Target;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;

/** Digests what a policy says. The text forms of its parts are complete and ordered. */
public final class PolicyDigest {
  private static final String FORMAT = "odoo-desk policy 1";

  private PolicyDigest() {}

  /** SHA-256 in hexadecimal. */
  public static String of(SlaPolicy policy) {
    List<Object> parts = new ArrayList<>();
    parts.add(FORMAT);
    parts.add(policy.name());
    parts.add(policy.enabled());
    parts.add(policy.zone());
    parts.add(policy.appliesTo());
    parts.add(policy.from() + "/" + policy.until());
    parts.add(policy.levels().stream().map(Level::name).toList());
    parts.add(policy.priorities());
    parts.addAll(policy.severityRules());
    for (List<Target> targets : policy.targets().values()) {
      parts.addAll(targets);
    }
    parts.add(policy.exclusions());
    parts.add(policy.flags());
    parts.add(policy.calendars());
    parts.add(new TreeMap<>(policy.agreements()));
    parts.add(policy.commonAgreement());
    parts.add(String.valueOf(policy.availability()));
    parts.add(policy.writes());
    MessageDigest sha = sha256();
    for (Object part : parts) {
      byte[] bytes = part.toString().getBytes(StandardCharsets.UTF_8);
      sha.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
      sha.update(bytes);
    }
    return HexFormat.of().formatHex(sha.digest());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
