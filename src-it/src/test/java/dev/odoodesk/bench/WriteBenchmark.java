package dev.odoodesk.bench;

import dev.odoodesk.client.OdooClient;
import dev.odoodesk.client.Protocol;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes 1,000 different values of an own datetime, our safety re-read included, against one write
 * for each ticket over the same protocol.
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
        Contender ours =
            writing(target, protocol, "odoo-desk", Ways::readAgainAndWrite, contenders);
        Contender each = writing(target, protocol, "one write each", Ways::writeEach, contenders);
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

  private static Contender writing(
      Target target, Protocol protocol, String how, Writing.Way way, List<Contender> contenders) {
    OdooClient client = Product.connect(target, target.url(), protocol, 2000);
    Deadlines deadlines = new Deadlines(client, TICKETS, contenders.size());
    Contender contender = new Writing(how + " " + Product.text(protocol), client, deadlines, way);
    contenders.add(contender);
    return contender;
  }
}
