package dev.odoodesk.client.internal;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Values as Python's xmlrpc library writes them. */
final class XmlText {
  private XmlText() {}

  static String of(Object value) {
    return "<value>" + inner(value) + "</value>";
  }

  private static String inner(Object value) {
    if (value instanceof Long || value instanceof Integer) {
      return "<int>" + value + "</int>";
    } else if (value instanceof Boolean flag) {
      return "<boolean>" + (flag ? 1 : 0) + "</boolean>";
    } else if (value instanceof BigDecimal) {
      return "<double>" + value + "</double>";
    } else if (value instanceof List<?> list) {
      return list.stream()
          .map(XmlText::of)
          .collect(Collectors.joining("", "<array><data>", "</data></array>"));
    } else if (value instanceof Map<?, ?> map) {
      return map.entrySet().stream()
          .map(e -> "<member><name>" + e.getKey() + "</name>" + of(e.getValue()) + "</member>")
          .collect(Collectors.joining("", "<struct>", "</struct>"));
    }
    return "<string>" + value.toString().replace("&", "&amp;").replace("<", "&lt;") + "</string>";
  }
}
