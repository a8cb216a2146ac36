package dev.odoodesk.client.internal;

import dev.odoodesk.client.CallResult;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;

/** Takes any value as it is. */
enum TreeDecoder implements Decoder<CallResult> {
  INSTANCE;

  @Override
  public CallResult fromJson(JsonParser parser, DecodeBudget budget) {
    return fromTree(JsonTree.read(parser, budget));
  }

  @Override
  public CallResult fromTree(@Nullable Object value) {
    return value == null ? nothing() : new CallResult.Value(value);
  }

  @Override
  public CallResult nothing() {
    return new CallResult.NoResult();
  }
}
