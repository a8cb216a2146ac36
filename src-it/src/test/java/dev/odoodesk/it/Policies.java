package dev.odoodesk.it;

import dev.odoodesk.policy.PolicyReader;
import dev.odoodesk.sla.SlaPolicy;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** The policies of these tests. */
final class Policies {
  private Policies() {}

  /** Each metric on the wall clock for some levels and on the team's calendar for the others. */
  static SlaPolicy twoClocks() throws IOException {
    String name = "two-clocks.yaml";
    try (InputStream in = Policies.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IOException("no resource " + name);
      }
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return PolicyReader.read(name, text).policy();
    }
  }
}
