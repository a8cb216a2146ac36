package dev.odoodesk.sandbox.internal.web;

import dev.odoodesk.sandbox.internal.orm.ValueWriter;
import java.math.BigDecimal;
import tools.jackson.core.JsonGenerator;

/** Writes answers as JSON. */
final class JsonValueWriter implements ValueWriter, AutoCloseable {
  private final JsonGenerator json;

  JsonValueWriter(JsonGenerator json) {
    this.json = json;
  }

  @Override
  public void startArray() {
    json.writeStartArray();
  }

  @Override
  public void endArray() {
    json.writeEndArray();
  }

  @Override
  public void startObject() {
    json.writeStartObject();
  }

  @Override
  public void name(String name) {
    json.writeName(name);
  }

  @Override
  public void endObject() {
    json.writeEndObject();
  }

  @Override
  public void text(String value) {
    json.writeString(value);
  }

  @Override
  public void integer(long value) {
    json.writeNumber(value);
  }

  @Override
  public void decimal(BigDecimal value) {
    json.writeNumber(Decimals.text(value));
  }

  @Override
  public void flag(boolean value) {
    json.writeBoolean(value);
  }

  @Override
  public void none() {
    json.writeNull();
  }

  @Override
  public void close() {
    json.close();
  }
}
