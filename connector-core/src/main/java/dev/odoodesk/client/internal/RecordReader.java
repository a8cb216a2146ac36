package dev.odoodesk.client.internal;

import dev.odoodesk.client.CallResult;
import dev.odoodesk.client.FieldType;
import dev.odoodesk.client.OdooException;
import dev.odoodesk.client.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Reads one page with {@code search_read}. Where the server takes {@code load=''} (15 and newer),
 * references come as bare ids, which spares it much work, and their names from a cache.
 * Thread-safe.
 */
final class RecordReader {
  private static final int FIRST_WITH_BARE_LOAD = 15;

  private final Link link;
  private final FieldCatalogue catalogue;
  private final ReferenceNames names;
  private final AtomicBoolean bareLoadRefused = new AtomicBoolean();

  RecordReader(Link link, FieldCatalogue catalogue, Surroundings surroundings) {
    this.link = link;
    this.catalogue = catalogue;
    names = new ReferenceNames(surroundings);
  }

  /** The columns of a query; {@code id} is not one of them unless asked for. */
  Columns columns(String model, List<String> fields) {
    return new Columns(model, catalogue.require(model, fields), link.failures());
  }

  /** Up to {@code limit} records by ascending id. */
  List<Row> page(
      Columns columns,
      List<Object> domain,
      long limit,
      Map<String, Object> context,
      boolean withNames) {
    boolean hasReferences =
        columns.fields().stream().anyMatch(field -> field.type() == FieldType.MANY2ONE);
    boolean named = withNames && !context.containsKey("lang");
    if (!hasReferences || !takesBareLoad() || (withNames && !named)) {
      return searchRead(columns, domain, limit, context, Map.of());
    }
    List<Row> rows;
    try {
      rows = searchRead(columns, domain, limit, context, Map.of("load", ""));
    } catch (OdooException e) {
      if (e.problem() != Problem.WRONG_ARGUMENTS) {
        throw e;
      }
      bareLoadRefused.set(true);
      return searchRead(columns, domain, limit, context, Map.of());
    }
    if (named) {
      names.fill(
          columns,
          rows,
          (some, ids) ->
              searchRead(
                  some,
                  List.of(List.of("id", "in", ids)),
                  ids.size(),
                  unfiltered(context),
                  Map.of()));
    }
    return rows;
  }

  private boolean takesBareLoad() {
    return link.version().atLeast(FIRST_WITH_BARE_LOAD) && !bareLoadRefused.get();
  }

  static Map<String, Object> unfiltered(Map<String, Object> context) {
    Map<String, Object> wider = new LinkedHashMap<>(context);
    wider.put("active_test", false);
    return wider;
  }

  private List<Row> searchRead(
      Columns columns,
      List<Object> domain,
      long limit,
      Map<String, Object> context,
      Map<String, Object> load) {
    List<Object> fields = new ArrayList<>();
    fields.add("id");
    columns.fields().stream().map(f -> f.name()).filter(n -> !n.equals("id")).forEach(fields::add);
    RpcCall call =
        RpcCall.onModel(columns.model(), "search_read", Safety.READ)
            .positional("domain", domain)
            .positional("fields", fields)
            .positional("offset", 0L)
            .positional("limit", limit)
            .positional("order", "id")
            .keywords(load)
            .context(context);
    return link.call(call, new RowDecoder(columns));
  }

  /** All ids that match, ascending. */
  List<Long> ids(String model, List<Object> domain, Map<String, Object> context) {
    return ids(model, domain, Map.of("order", "id"), context);
  }

  /** The first ids that match, ascending. */
  List<Long> ids(String model, List<Object> domain, long limit, Map<String, Object> context) {
    return ids(model, domain, Map.of("order", "id", "limit", limit), context);
  }

  private List<Long> ids(
      String model, List<Object> domain, Map<String, Object> options, Map<String, Object> context) {
    RpcCall call =
        RpcCall.onModel(model, "search", Safety.READ)
            .positional("domain", domain)
            .keywords(options)
            .context(context);
    CallResult result = link.call(call, TreeDecoder.INSTANCE);
    if (!(result.value() instanceof List<?> found)) {
      throw link.failures().of(Problem.BROKEN_ANSWER, call.target(), "the server lists no ids");
    }
    List<Long> ids = new ArrayList<>(found.size());
    for (Object id : found) {
      if (!(id instanceof Long number)) {
        throw link.failures()
            .of(Problem.BROKEN_ANSWER, call.target(), "the server lists an id that is no number");
      }
      ids.add(number);
    }
    return ids;
  }
}
