package dev.odoodesk.sandbox.internal.web;

import dev.odoodesk.sandbox.internal.orm.OdooError;
import dev.odoodesk.sandbox.internal.orm.ValueWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.Deque;

/** Writes answers as XML-RPC. {@code None} cannot be written. Control characters are left out. */
final class XmlRpcValueWriter implements ValueWriter {
  /** What stands around the next value. */
  private enum Inside {
    ARRAY,
    STRUCT
  }

  private final Writer out;
  private final Deque<Inside> nesting = new ArrayDeque<>();

  XmlRpcValueWriter(Writer out) {
    this.out = out;
  }

  void raw(String text) {
    try {
      out.write(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void end() {
    raw(nesting.peek() == Inside.STRUCT ? "</value>\n</member>\n" : "</value>\n");
  }

  private void scalar(String type, String text) {
    raw("<value><" + type + ">" + text + "</" + type + ">");
    end();
  }

  @Override
  public void startArray() {
    raw("<value><array><data>\n");
    nesting.push(Inside.ARRAY);
  }

  @Override
  public void endArray() {
    nesting.pop();
    raw("</data></array>");
    end();
  }

  @Override
  public void startObject() {
    raw("<value><struct>\n");
    nesting.push(Inside.STRUCT);
  }

  @Override
  public void name(String name) {
    raw("<member>\n<name>");
    escaped(name);
    raw("</name>\n");
  }

  @Override
  public void endObject() {
    nesting.pop();
    raw("</struct>");
    end();
  }

  @Override
  public void text(String value) {
    raw("<value><string>");
    escaped(value);
    raw("</string>");
    end();
  }

  private void escaped(String text) {
    int plain = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      String instead =
          switch (c) {
            case '&' -> "&amp;";
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '\t', '\n', '\r' -> null;
            default -> c < ' ' ? "" : null;
          };
      if (instead != null) {
        raw(text.substring(plain, i));
        raw(instead);
        plain = i + 1;
      }
    }
    raw(plain == 0 ? text : text.substring(plain));
  }

  @Override
  public void integer(long value) {
    if (value != (int) value) {
      throw new OdooError(OdooError.Kind.VALUE, "int exceeds XML-RPC limits");
    }
    scalar("int", Long.toString(value));
  }

  @Override
  public void decimal(BigDecimal value) {
    scalar("double", Decimals.text(value));
  }

  @Override
  public void flag(boolean value) {
    scalar("boolean", value ? "1" : "0");
  }

  @Override
  public void none() {
    throw OdooError.type("cannot marshal None unless allow_none is enabled");
  }
}
