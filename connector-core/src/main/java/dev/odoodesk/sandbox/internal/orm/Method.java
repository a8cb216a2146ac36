package dev.odoodesk.sandbox.internal.orm;

import dev.odoodesk.sandbox.internal.schema.Model;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A public method of models.
 *
 * @param onRecords whether it is called on records; otherwise it refuses ids
 * @param writes whether it changes anything
 */
record Method(
    String name, boolean onRecords, boolean writes, Signature signature, Handler handler) {
  /** What the method does; an answer of null is Python's {@code None}. */
  @FunctionalInterface
  interface Handler {
    @Nullable Object call(Env env, Model model, List<Long> ids, Arguments arguments);
  }
}
