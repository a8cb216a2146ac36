package dev.odoodesk.sandbox.internal.web;

import dev.odoodesk.sandbox.internal.orm.OdooError;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/** {@code /xmlrpc/2/<service>}: whole numbers as fault codes, no nil. */
final class XmlRpcEndpoint {
  private static final String DECLARATION = "<?xml version='1.0'?>\n";

  private final Services services;

  XmlRpcEndpoint(Services services) {
    this.services = services;
  }

  Answer call(Request request, String service) {
    if (request.contentType().equals("application/json") && services.versions().major() < 17) {
      return Answer.page(400, "Bad Request", "Invalid JSON data");
    }
    XmlRpcReader.Call call;
    try {
      call = XmlRpcReader.read(request.body());
    } catch (XMLStreamException e) {
      return fault(
          1,
          "Traceback (most recent call last):\nxml.parsers.expat.ExpatError: not well-formed (invalid token)\n");
    }
    try {
      return result(services.call(service, call.method(), call.parameters()));
    } catch (OdooError e) {
      return fault(e);
    }
  }

  private static Answer result(@Nullable Object result) {
    if (result == null || containsNone(result)) {
      return fault(OdooError.type("cannot marshal None unless allow_none is enabled"));
    }
    return Answer.xml(
        out ->
            document(
                out,
                xml -> {
                  xml.raw(DECLARATION + "<methodResponse>\n<params>\n<param>\n");
                  xml.value(result);
                  xml.raw("</param>\n</params>\n</methodResponse>\n");
                }));
  }

  private static boolean containsNone(Object value) {
    if (value instanceof java.util.Map<?, ?> map) {
      return map.values().stream().anyMatch(item -> item == null || containsNone(item));
    }
    return value instanceof java.util.Collection<?> items
        && items.stream().anyMatch(item -> item == null || containsNone(item));
  }

  private static Answer fault(OdooError error) {
    int code =
        switch (error.kind()) {
          case USER, VALIDATION, MISSING -> 2;
          case ACCESS_DENIED -> 3;
          case ACCESS -> 4;
          default -> 1;
        };
    return fault(code, code == 1 ? error.traceback() : error.text());
  }

  private static Answer fault(int code, String text) {
    return Answer.xml(
        out ->
            document(
                out,
                xml -> {
                  xml.raw(DECLARATION + "<methodResponse>\n<fault>\n");
                  xml.startObject();
                  xml.name("faultCode");
                  xml.integer(code);
                  xml.name("faultString");
                  xml.text(text);
                  xml.endObject();
                  xml.raw("</fault>\n</methodResponse>\n");
                }));
  }

  /** What is written into a document. */
  @FunctionalInterface
  private interface Content {
    void writeTo(XmlRpcValueWriter xml);
  }

  private static void document(OutputStream out, Content content) throws IOException {
    Writer text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 16384);
    content.writeTo(new XmlRpcValueWriter(text));
    text.flush();
  }
}
