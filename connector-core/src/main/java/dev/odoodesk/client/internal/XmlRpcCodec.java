package dev.odoodesk.client.internal;

import dev.odoodesk.client.Problem;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.TransformerConfigurationException;
import javax.xml.transform.sax.SAXTransformerFactory;
import javax.xml.transform.sax.TransformerHandler;
import javax.xml.transform.stream.StreamResult;
import org.apache.xmlrpc.client.XmlRpcClientConfigImpl;
import org.apache.xmlrpc.client.XmlRpcClientRequestImpl;
import org.apache.xmlrpc.common.TypeFactory;
import org.apache.xmlrpc.parser.XmlRpcResponseParser;
import org.apache.xmlrpc.serializer.XmlRpcWriter;
import org.jspecify.annotations.Nullable;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Writes calls and reads answers of XML-RPC; with {@link XmlRpcTypes} the only place that knows the
 * Apache library, of which just the grammar is used. That library takes any DOCTYPE and turns a
 * fault's {@code faultCause} back into a Java object (CVE-2016-5002, CVE-2019-17570); here DOCTYPE
 * is refused, faults are taken apart by ourselves, and markup, depth and size are bounded.
 * Thread-safe.
 */
final class XmlRpcCodec {
  private final SAXParserFactory parsers = SAXParserFactory.newDefaultInstance();
  private final XmlRpcClientConfigImpl config = new XmlRpcClientConfigImpl();
  private final TypeFactory types = new XmlRpcTypes();
  private final long maxResponseBytes;

  XmlRpcCodec(long maxResponseBytes) {
    this.maxResponseBytes = maxResponseBytes;
    config.setEnabledForExtensions(false);
    config.setEnabledForExceptions(false);
    try {
      parsers.setNamespaceAware(true);
      parsers.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      parsers.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      parsers.setFeature("http://xml.org/sax/features/external-general-entities", false);
      parsers.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
    } catch (ParserConfigurationException | SAXException e) {
      throw new IllegalStateException("this Java's XML parser cannot be made safe", e);
    }
  }

  /** What came back. */
  sealed interface Reply {}

  /** A value. */
  record Result(@Nullable Object value) implements Reply {}

  /** A fault. */
  record Fault(long code, String text) implements Reply {}

  byte[] write(String method, List<Object> params) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(1024);
    try {
      TransformerHandler out =
          ((SAXTransformerFactory) SAXTransformerFactory.newDefaultInstance())
              .newTransformerHandler();
      out.getTransformer().setOutputProperty(OutputKeys.ENCODING, StandardCharsets.UTF_8.name());
      out.setResult(new StreamResult(bytes));
      new XmlRpcWriter(config, out, types)
          .write(new XmlRpcClientRequestImpl(config, method, params));
    } catch (TransformerConfigurationException | SAXException e) {
      throw new IllegalStateException("XML cannot be written", e);
    }
    return bytes.toByteArray();
  }

  /**
   * Reads an answer.
   *
   * @throws UnreadableAnswer if it goes beyond the bounds
   * @throws SAXException if it is no XML-RPC
   * @throws java.nio.charset.CharacterCodingException if it is no UTF-8
   */
  Reply read(InputStream body) throws IOException, SAXException {
    Response response = new Response();
    XMLReader reader = newReader();
    reader.setErrorHandler(new DefaultHandler()); // without one, the parser prints to stderr
    reader.setContentHandler(new GuardedXml(response, maxResponseBytes));
    reader.parse(new InputSource(new PlainMarkup(body)));
    return response.reply();
  }

  private XMLReader newReader() throws SAXException {
    try {
      synchronized (parsers) {
        return parsers.newSAXParser().getXMLReader();
      }
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException("this Java's XML parser cannot be made safe", e);
    }
  }

  /** Takes the answer apart without ever giving a fault to the library. */
  private final class Response extends XmlRpcResponseParser {
    private @Nullable Reply reply;

    Response() {
      super(config, types);
    }

    @Override
    protected void addResult(@Nullable Object value) throws SAXException {
      if (isSuccess()) {
        reply = new Result(value);
      } else if (value instanceof Map<?, ?> fault && fault.containsKey("faultCause")) {
        throw new UnreadableAnswer(
            Problem.BROKEN_ANSWER, "the fault holds a serialised object, which Odoo never sends");
      } else if (value instanceof Map<?, ?> fault
          && fault.get("faultCode") instanceof Long code
          && fault.get("faultString") instanceof String text) {
        reply = new Fault(code, text);
      } else {
        throw new SAXException("a fault without code or text");
      }
    }

    Reply reply() throws SAXException {
      Reply found = reply;
      if (found == null) {
        throw new SAXException("neither a value nor a fault");
      }
      return found;
    }
  }
}
