package dev.odoodesk.sandbox.internal.web;

import dev.odoodesk.sandbox.internal.orm.OdooError;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Reads and writes JSON: decimals stay exact, text leaves as ASCII, as Python does it. */
final class Json {
  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();
  private static final JsonFactory WRITING =
      JsonFactory.builder()
          .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
          .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
          .build();

  private Json() {}

  /** Lists, maps, strings, numbers, booleans and null. */
  static @Nullable Object read(InputStream body) {
    try {
      byte[] all = body.readAllBytes();
      return all.length == 0 ? null : MAPPER.readValue(all, Object.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (JacksonException e) {
      throw new OdooError(
          OdooError.Kind.BAD_REQUEST,
          "could not parse the body as json: " + e.getOriginalMessage());
    }
  }

  static JsonValueWriter writer(OutputStream out) {
    return new JsonValueWriter(
        WRITING.createGenerator(tools.jackson.core.ObjectWriteContext.empty(), out));
  }
}
