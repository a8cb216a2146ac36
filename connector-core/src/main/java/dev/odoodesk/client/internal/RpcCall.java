package dev.odoodesk.client.internal;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A call of a model's method in the form that all protocols can be made from. Values are in wire
 * form already.
 *
 * @param model technical name of the model
 * @param method public method
 * @param ids records to call it on; null calls it on the model
 * @param positional arguments in their order, under the names that Odoo itself gives them
 * @param keywords further arguments by name
 * @param context context values
 * @param safety what a repetition does
 */
record RpcCall(
    String model,
    String method,
    @Nullable List<Long> ids,
    Map<String, Object> positional,
    Map<String, Object> keywords,
    Map<String, Object> context,
    Safety safety) {

  RpcCall {
    ids = ids == null ? null : List.copyOf(ids);
    positional = Collections.unmodifiableMap(new LinkedHashMap<>(positional));
  }

  static RpcCall onModel(String model, String method, Safety safety) {
    return new RpcCall(model, method, null, Map.of(), Map.of(), Map.of(), safety);
  }

  static RpcCall onRecords(String model, String method, List<Long> ids, Safety safety) {
    return new RpcCall(model, method, ids, Map.of(), Map.of(), Map.of(), safety);
  }

  RpcCall positional(String name, Object value) {
    Map<String, Object> more = new LinkedHashMap<>(positional);
    more.put(name, value);
    return new RpcCall(model, method, ids, more, keywords, context, safety);
  }

  RpcCall keywords(Map<String, Object> values) {
    return new RpcCall(model, method, ids, positional, values, context, safety);
  }

  RpcCall context(Map<String, Object> values) {
    return new RpcCall(model, method, ids, positional, keywords, values, safety);
  }

  Target target() {
    return new Target(model, method, ids == null ? List.of() : ids, safety);
  }
}
