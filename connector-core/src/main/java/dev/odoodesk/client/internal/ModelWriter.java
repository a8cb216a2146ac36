package dev.odoodesk.client.internal;

import dev.odoodesk.client.CallResult;
import dev.odoodesk.client.LoadResult;
import dev.odoodesk.client.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes to one model; all values are in wire form. */
final class ModelWriter {
  /** Records a call; larger batches are hardly faster and hold the records longer. */
  static final int BATCH = 1000;

  private final String model;
  private final ConnectedClient client;
  private final Map<String, Object> context;

  ModelWriter(String model, ConnectedClient client, Map<String, Object> context) {
    this.model = model;
    this.client = client;
    this.context = context;
  }

  /**
   * The same values for all.
   *
   * @return how many calls it took
   */
  int write(List<Long> ids, Map<String, Object> values) {
    int calls = 0;
    for (int from = 0; from < ids.size(); from += BATCH) {
      List<Long> some = ids.subList(from, Math.min(from + BATCH, ids.size()));
      call(RpcCall.onRecords(model, "write", some, safetyOf(values)).positional("vals", values));
      calls++;
    }
    return calls;
  }

  /** Commands that create records do so again when repeated; all other values are absolute. */
  private static Safety safetyOf(Map<String, Object> values) {
    boolean creates =
        values.values().stream()
            .anyMatch(
                value ->
                    value instanceof List<?> commands
                        && commands.stream()
                            .anyMatch(
                                c ->
                                    c instanceof List<?> command
                                        && !command.isEmpty()
                                        && Long.valueOf(0).equals(command.get(0))));
    return creates ? Safety.ONCE : Safety.ABSOLUTE_WRITE;
  }

  /** Values for each record, in one call. */
  void saveMulti(Map<Long, Map<String, Object>> valuesById) {
    Safety safety =
        valuesById.values().stream().anyMatch(values -> safetyOf(values) == Safety.ONCE)
            ? Safety.ONCE
            : Safety.ABSOLUTE_WRITE;
    call(
        RpcCall.onRecords(model, "web_save_multi", List.copyOf(valuesById.keySet()), safety)
            .positional("vals_list", new ArrayList<Object>(valuesById.values()))
            .positional("specification", Map.of("id", Map.of())));
  }

  void delete(List<Long> ids) {
    call(RpcCall.onRecords(model, "unlink", ids, Safety.ONCE));
  }

  List<Long> create(List<? extends Map<String, ? extends @Nullable Object>> values) {
    RpcCall call =
        RpcCall.onModel(model, "create", Safety.ONCE)
            .positional("vals_list", WireValues.list(values));
    Object created = call(call).value();
    List<Long> ids = new ArrayList<>();
    if (created instanceof Long id) {
      ids.add(id);
    } else if (created instanceof List<?> list) {
      list.stream().filter(Long.class::isInstance).map(Long.class::cast).forEach(ids::add);
    }
    if (ids.size() != values.size()) {
      throw client
          .link()
          .failures()
          .of(
              Problem.OUTCOME_UNKNOWN,
              call.target(),
              "the server tells " + ids.size() + " ids for " + values.size() + " new records");
    }
    return ids;
  }

  LoadResult load(List<String> fields, List<? extends List<? extends @Nullable Object>> rows) {
    boolean byId = fields.contains("id") || fields.contains(".id");
    Map<String, Object> utc = new LinkedHashMap<>(context);
    utc.put("tz", "UTC");
    RpcCall call =
        RpcCall.onModel(model, "load", byId ? Safety.ABSOLUTE_WRITE : Safety.ONCE)
            .positional("fields", WireValues.list(fields))
            .positional("data", LoadFormat.rows(rows))
            .context(utc);
    Object answer = client.link().call(call, TreeDecoder.INSTANCE).value();
    try {
      return LoadFormat.result(answer);
    } catch (UnreadableAnswer e) {
      throw client.link().failures().lost(e.problem(), call.target(), e.detail(), null);
    }
  }

  private CallResult call(RpcCall call) {
    return client.link().call(call.context(context), TreeDecoder.INSTANCE);
  }
}
