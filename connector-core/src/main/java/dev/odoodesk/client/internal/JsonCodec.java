package dev.odoodesk.client.internal;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/** Writes wire values as JSON and opens bounded parsers. Thread-safe. */
final class JsonCodec {
  private static final int MAX_NAME_LENGTH = 4096;

  private final JsonFactory factory;

  JsonCodec(long maxResponseBytes) {
    factory =
        JsonFactory.builder()
            .streamReadConstraints(
                StreamReadConstraints.builder()
                    .maxNestingDepth(DecodeBudget.MAX_DEPTH)
                    .maxNumberLength(DecodeBudget.MAX_NUMBER_LENGTH)
                    .maxNameLength(MAX_NAME_LENGTH)
                    .maxStringLength(DecodeBudget.longestText(maxResponseBytes))
                    .build())
            .build();
  }

  JsonParser parser(InputStream body) {
    return factory.createParser(ObjectReadContext.empty(), body);
  }

  byte[] write(Object value) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
    try (JsonGenerator out = factory.createGenerator(ObjectWriteContext.empty(), bytes)) {
      write(out, value);
    }
    return bytes.toByteArray();
  }

  private static void write(JsonGenerator out, Object value) {
    if (value instanceof String text) {
      out.writeString(text);
    } else if (value instanceof Long number) {
      out.writeNumber(number);
    } else if (value instanceof Boolean flag) {
      out.writeBoolean(flag);
    } else if (value instanceof BigDecimal number) {
      out.writeNumber(number);
    } else if (value instanceof List<?> list) {
      out.writeStartArray();
      list.forEach(element -> write(out, element));
      out.writeEndArray();
    } else if (value instanceof Map<?, ?> map) {
      out.writeStartObject();
      map.forEach(
          (key, element) -> {
            out.writeName((String) key);
            write(out, element);
          });
      out.writeEndObject();
    } else {
      throw new IllegalArgumentException("not a wire value: " + value.getClass());
    }
  }
}
