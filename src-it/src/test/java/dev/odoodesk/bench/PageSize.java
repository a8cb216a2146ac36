package dev.odoodesk.bench;

import dev.odoodesk.client.Protocol;
import java.util.List;

/**
 * The page sizes that {@link PageSizeBenchmark} compares, and each client's best, which the others
 * take.
 */
final class PageSize {
  static final List<Integer> COMPARED = List.of(500, 1000, 2000, 4000, 10_000);
  static final int ODOORPC = 10_000;
  static final int APACHE = 4000;

  private PageSize() {}

  static int best(Protocol protocol) {
    return switch (protocol) {
      case JSON_2, JSON_RPC, XML_RPC, AUTO -> 2000;
    };
  }
}
