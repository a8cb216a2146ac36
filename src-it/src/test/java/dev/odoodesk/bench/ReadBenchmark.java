package dev.odoodesk.bench;

import dev.odoodesk.client.Protocol;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads all tickets with our client on each protocol, with a bare loop that sends the same
 * requests, with odoorpc and with Apache's client.
 */
final class ReadBenchmark {
  private static final double BARE_LOOP_LIMIT = 1.15;

  private ReadBenchmark() {}

  public static void main(String[] arguments) throws Exception {
    Target target = Target.fromEnvironment();
    List<Contender> contenders = new ArrayList<>();
    List<Claim> claims = new ArrayList<>();
    try {
      OdooRpcReading odooRpc = new OdooRpcReading(PageSize.ODOORPC);
      contenders.add(odooRpc);
      PlainApacheReading apache = new PlainApacheReading(target, PageSize.APACHE);
      contenders.add(apache);
      for (Protocol protocol : Product.protocols(target.version())) {
        ProductReading ours =
            new ProductReading(target, target.url(), protocol, PageSize.best(protocol));
        BareLoop bare = BareLoop.like(target, protocol, PageSize.best(protocol));
        contenders.addAll(List.of(ours, bare));
        claims.add(new Claim(ours, bare, BARE_LOOP_LIMIT));
        claims.add(new Claim(ours, odooRpc, 1));
        claims.add(new Claim(ours, apache, 1));
      }
      Results times = Interleaved.standard().run(contenders);
      String title =
          "Reading %,d tickets of %d fields from Odoo %d"
              .formatted(Target.TICKETS, TicketFields.NAMES.size(), target.version());
      if (!Claim.print(title, claims, times)) {
        throw new IllegalStateException("a claim does not hold");
      }
    } finally {
      for (Contender contender : contenders) {
        contender.close();
      }
    }
  }
}
