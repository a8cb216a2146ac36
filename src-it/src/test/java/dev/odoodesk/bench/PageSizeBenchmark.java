package dev.odoodesk.bench;

import dev.odoodesk.client.Protocol;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Finds each client's best page size; prints times and the ratio to that client's best. */
final class PageSizeBenchmark {
  private PageSizeBenchmark() {}

  public static void main(String[] arguments) throws Exception {
    Target target = Target.fromEnvironment();
    Map<String, List<Contender>> byClient = new LinkedHashMap<>();
    List<Contender> all = new ArrayList<>();
    try {
      for (int pageSize : PageSize.COMPARED) {
        for (Protocol protocol : Product.protocols(target.version())) {
          add(
              "odoo-desk " + Product.text(protocol),
              new ProductReading(target, target.url(), protocol, pageSize),
              byClient,
              all);
        }
        add("python3-odoorpc", new OdooRpcReading(pageSize), byClient, all);
        add("plain Apache XML-RPC", new PlainApacheReading(target, pageSize), byClient, all);
      }
      print(target, byClient, Interleaved.standard().run(all));
    } finally {
      for (Contender contender : all) {
        contender.close();
      }
    }
  }

  private static void add(
      String client,
      Contender contender,
      Map<String, List<Contender>> byClient,
      List<Contender> all) {
    byClient.computeIfAbsent(client, name -> new ArrayList<>()).add(contender);
    all.add(contender);
  }

  private static void print(Target target, Map<String, List<Contender>> byClient, Results results) {
    System.out.printf(
        "### Page sizes, reading %,d tickets from Odoo %d: median, and its ratio to the best%n%n",
        Target.TICKETS, target.version());
    System.out.print("| |");
    PageSize.COMPARED.forEach(size -> System.out.printf(" %d |", size));
    System.out.println("\n|---|" + "---|".repeat(PageSize.COMPARED.size()));
    byClient.forEach(
        (client, contenders) -> {
          List<Times> row = contenders.stream().map(results::of).toList();
          Times best = row.stream().min((a, b) -> a.median().compareTo(b.median())).orElseThrow();
          System.out.printf("| %s |", client);
          row.forEach(
              time ->
                  System.out.printf(
                      " %.2f s, %.2f |", time.median().toNanos() / 1e9, time.over(best)));
          System.out.println();
        });
    System.out.println();
  }
}
