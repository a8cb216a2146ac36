package dev.odoodesk.sandbox.internal.web;

import java.io.InputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Reads an XML-RPC call. A document type declaration is refused, and so is deep nesting. */
final class XmlRpcReader {
  /** A call as it was read. */
  record Call(String method, List<@Nullable Object> parameters) {}

  private static final int DEEPEST = 100;

  private final XMLStreamReader xml;
  private int depth;

  private XmlRpcReader(XMLStreamReader xml) {
    this.xml = xml;
  }

  static Call read(InputStream body) throws XMLStreamException {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    XMLStreamReader xml = factory.createXMLStreamReader(body);
    try {
      return new XmlRpcReader(xml).call();
    } finally {
      xml.close();
    }
  }

  private Call call() throws XMLStreamException {
    String method = "";
    List<@Nullable Object> parameters = new ArrayList<>();
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamConstants.DTD) {
        throw new XMLStreamException("a document type declaration is not allowed");
      }
      if (event == XMLStreamConstants.START_ELEMENT) {
        if (xml.getLocalName().equals("methodName")) {
          method = xml.getElementText();
        } else if (xml.getLocalName().equals("value")) {
          parameters.add(value());
        }
      }
    }
    return new Call(method, parameters);
  }

  /** Reads from {@code <value>} to its end. */
  private @Nullable Object value() throws XMLStreamException {
    if (++depth > DEEPEST) {
      throw new XMLStreamException("nested too deeply");
    }
    StringBuilder bare = new StringBuilder();
    Object value = null;
    boolean typed = false;
    while (xml.next() != XMLStreamConstants.END_ELEMENT) {
      if (xml.isStartElement()) {
        value = typed(xml.getLocalName());
        typed = true;
      } else if (xml.isCharacters()) {
        bare.append(xml.getText());
      }
    }
    depth--;
    return typed ? value : bare.toString();
  }

  private @Nullable Object typed(String type) throws XMLStreamException {
    return switch (type) {
      case "array" -> array();
      case "struct" -> struct();
      case "nil" -> {
        xml.getElementText();
        yield null;
      }
      default -> scalar(type, xml.getElementText());
    };
  }

  private static Object scalar(String type, String text) throws XMLStreamException {
    try {
      return switch (type) {
        case "int", "i4", "i8", "i2", "i1" -> Long.valueOf(text.strip());
        case "boolean" -> text.strip().equals("1");
        case "double", "float", "bigdecimal" -> new BigDecimal(text.strip());
        case "dateTime.iso8601" -> dateTime(text.strip());
        case "string", "base64" -> text;
        default -> throw new XMLStreamException("unknown type " + type);
      };
    } catch (NumberFormatException e) {
      throw new XMLStreamException("not a number: " + text, e);
    }
  }

  /** As Odoo's own unmarshaller does it: back into its text form. */
  private static String dateTime(String text) {
    return text.length() < 17
        ? text
        : text.substring(0, 4)
            + "-"
            + text.substring(4, 6)
            + "-"
            + text.substring(6, 8)
            + " "
            + text.substring(9);
  }

  private List<@Nullable Object> array() throws XMLStreamException {
    List<@Nullable Object> items = new ArrayList<>();
    while (!(xml.next() == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("array"))) {
      if (xml.isStartElement() && xml.getLocalName().equals("value")) {
        items.add(value());
      }
    }
    return items;
  }

  private Map<String, @Nullable Object> struct() throws XMLStreamException {
    Map<String, @Nullable Object> members = new LinkedHashMap<>();
    String name = "";
    while (!(xml.next() == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("struct"))) {
      if (xml.isStartElement() && xml.getLocalName().equals("name")) {
        name = xml.getElementText();
      } else if (xml.isStartElement() && xml.getLocalName().equals("value")) {
        members.put(name, value());
      }
    }
    return members;
  }
}
