package dev.odoodesk.bench;

import dev.odoodesk.client.OdooClient;
import dev.odoodesk.client.Protocol;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes 1,000 different values of an own datetime, our safety readings before and after included,
 * against one write for each ticket over the same protocol.
 */
final class WriteBenchmark {
  private static final int TICKETS = 1000;

  private WriteBenchmark() {}

  public static void main(String[] arguments) throws Exception {
    Target target = Target.fromEnvironment();
    double limit = target.version() >= 19 ? 1 / 8.0 : 1 / 4.0;
    List<Contender> contenders = new ArrayList<>();
    List<Claim> claims = new ArrayList<>();
    try {
      for (Protocol protocol : Product.protocols(target.version())) {
        OdooClient client = Product.connectToWrite(target, protocol);
        Contender ours =
            new PlanWriting(
                "odoo-desk " + Product.text(protocol),
                client,
                new Deadlines(client, TICKETS, contenders.size()));
        contenders.add(ours);
        OdooClient other = Product.connectToWrite(target, protocol);
        Contender each =
            new Writing(
                "one write each " + Product.text(protocol),
                other,
                new Deadlines(other, TICKETS, contenders.size()),
                Ways::writeEach);
        contenders.add(each);
        claims.add(new Claim(ours, each, limit));
      }
      Results times = Interleaved.standard().run(contenders);
      if (!Claim.print(
          "Writing %,d different deadlines to Odoo %d".formatted(TICKETS, target.version()),
          claims,
          times)) {
        throw new IllegalStateException("a claim does not hold");
      }
    } finally {
      for (Contender contender : contenders) {
        contender.close();
      }
    }
  }
}
