package dev.odoodesk.bench;

import dev.odoodesk.client.OdooClient;
import dev.odoodesk.client.Protocol;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Compares the means of giving different values to many records, on each protocol; prints
 * milliseconds a record.
 */
final class WriteMeansBenchmark {
  private static final int TICKETS = 300;

  private WriteMeansBenchmark() {}

  public static void main(String[] arguments) throws Exception {
    Target target = Target.fromEnvironment();
    Map<String, Writing.Way> ways = new LinkedHashMap<>();
    add(ways, "one write each", Ways::writeEach);
    add(ways, "load", Ways::load);
    if (target.version() >= 18) {
      add(ways, "web_save_multi", Ways::webSaveMulti);
    }
    Map<Protocol, List<Contender>> rows = new LinkedHashMap<>();
    List<Contender> all = new ArrayList<>();
    try {
      for (Protocol protocol : Product.protocols(target.version())) {
        for (Map.Entry<String, Writing.Way> way : ways.entrySet()) {
          OdooClient client = Product.connectToWrite(target, protocol);
          Deadlines deadlines = new Deadlines(client, TICKETS, all.size());
          Contender writing =
              new Writing(
                  Product.text(protocol) + ", " + way.getKey(), client, deadlines, way.getValue());
          rows.computeIfAbsent(protocol, key -> new ArrayList<>()).add(writing);
          all.add(writing);
        }
      }
      print(target, ways.keySet(), rows, Interleaved.standard().run(all));
    } finally {
      for (Contender contender : all) {
        contender.close();
      }
    }
  }

  private static void add(Map<String, Writing.Way> ways, String name, Writing.Way way) {
    ways.put(name, way);
    ways.put(name + ", untracked", way.untracked());
  }

  private static void print(
      Target target, Set<String> ways, Map<Protocol, List<Contender>> rows, Results results) {
    System.out.printf(
        "### Means of writing different values, Odoo %d: ms a record, and the ratio to one write each%n%n",
        target.version());
    System.out.printf("| | %s |%n|---|%s%n", String.join(" | ", ways), "---|".repeat(ways.size()));
    rows.forEach(
        (protocol, contenders) -> {
          Times each = results.of(contenders.get(0));
          System.out.printf("| %s |", Product.text(protocol));
          for (Contender contender : contenders) {
            Times time = results.of(contender);
            System.out.printf(
                " %.2f, %.3f |", time.median().toNanos() / 1e6 / TICKETS, time.over(each));
          }
          System.out.println();
        });
    System.out.println();
  }
}
