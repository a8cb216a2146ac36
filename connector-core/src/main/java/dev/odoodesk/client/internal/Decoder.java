package dev.odoodesk.client.internal;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;

/** Makes what the caller wants of the value in an answer. */
interface Decoder<T> {

  /** Reads the value that starts at the parser's current token, to its end. */
  T fromJson(JsonParser parser, DecodeBudget budget);

  /** Takes a value of the closed set of wire values. */
  T fromTree(@Nullable Object value);

  /** What stands for "done, but there is no result". */
  T nothing();
}
