package dev.odoodesk.client.internal;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a call is aimed at, for messages and for the decision whether to repeat it.
 *
 * @param model the model, null for questions to the server itself
 * @param method the method
 * @param ids the records, empty for a model as a whole
 * @param safety what a repetition does
 */
record Target(@Nullable String model, String method, List<Long> ids, Safety safety) {

  /** A question to the server itself. */
  static Target service(String method) {
    return new Target(null, method, List.of(), Safety.READ);
  }

  /** {@code model.method}. */
  String label() {
    return model == null ? method : model + "." + method;
  }
}
