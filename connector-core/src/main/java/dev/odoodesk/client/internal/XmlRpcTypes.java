package dev.odoodesk.client.internal;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.ws.commons.util.NamespaceContextImpl;
import org.apache.xmlrpc.common.TypeFactory;
import org.apache.xmlrpc.common.XmlRpcStreamConfig;
import org.apache.xmlrpc.parser.AtomicParser;
import org.apache.xmlrpc.parser.BooleanParser;
import org.apache.xmlrpc.parser.ByteArrayParser;
import org.apache.xmlrpc.parser.MapParser;
import org.apache.xmlrpc.parser.ObjectArrayParser;
import org.apache.xmlrpc.parser.TypeParser;
import org.apache.xmlrpc.serializer.BooleanSerializer;
import org.apache.xmlrpc.serializer.ListSerializer;
import org.apache.xmlrpc.serializer.MapSerializer;
import org.apache.xmlrpc.serializer.StringSerializer;
import org.apache.xmlrpc.serializer.TypeSerializer;
import org.apache.xmlrpc.serializer.TypeSerializerImpl;
import org.jspecify.annotations.Nullable;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/** The types of plain XML-RPC, with numbers kept exact: Long and BigDecimal. No extensions. */
final class XmlRpcTypes implements TypeFactory {
  @Override
  public TypeSerializer getSerializer(XmlRpcStreamConfig config, Object value) {
    if (value instanceof String) {
      return new CheckedText();
    } else if (value instanceof Boolean) {
      return new BooleanSerializer();
    } else if (value instanceof Long) {
      return new WholeNumber();
    } else if (value instanceof BigDecimal) {
      return new DecimalNumber();
    } else if (value instanceof List<?>) {
      return new ListSerializer(this, config);
    } else if (value instanceof Map<?, ?>) {
      return new MapSerializer(this, config);
    }
    throw new IllegalArgumentException("not a wire value: " + value.getClass());
  }

  @Override
  public @Nullable TypeParser getParser(
      XmlRpcStreamConfig config, NamespaceContextImpl context, String uri, String name) {
    if (!uri.isEmpty()) {
      return null;
    }
    return switch (name) {
      case "string", "dateTime.iso8601" -> new TextParser();
      case "int", "i4", "i8" -> new WholeNumberParser();
      case "double" -> new DecimalNumberParser();
      case "boolean" -> new BooleanParser();
      case "array" -> new ArrayParser(config, context);
      case "struct" -> new MapParser(config, context, this);
      case "base64" -> new ByteArrayParser();
      case "nil" -> new NilParser();
      default -> null;
    };
  }

  private static final class CheckedText extends TypeSerializerImpl {
    @Override
    public void write(ContentHandler out, Object value) throws SAXException {
      String text = (String) value;
      text.codePoints().filter(c -> !isXmlCharacter(c)).findFirst().ifPresent(CheckedText::refuse);
      new StringSerializer().write(out, text);
    }

    private static boolean isXmlCharacter(int c) {
      return c >= 0x20
          ? c <= 0xD7FF || (c >= 0xE000 && c != 0xFFFE && c != 0xFFFF)
          : c == 9 || c == 10 || c == 13;
    }

    private static void refuse(int character) {
      throw new IllegalArgumentException(
          String.format(
              "XML-RPC cannot carry the control character U+%04X; take it out of the text",
              character));
    }
  }

  private static final class WholeNumber extends TypeSerializerImpl {
    @Override
    public void write(ContentHandler out, Object value) throws SAXException {
      long number = (Long) value;
      write(out, number == (int) number ? "int" : "i8", Long.toString(number));
    }
  }

  private static final class DecimalNumber extends TypeSerializerImpl {
    @Override
    public void write(ContentHandler out, Object value) throws SAXException {
      write(out, "double", ((BigDecimal) value).toPlainString());
    }
  }

  private final class ArrayParser extends ObjectArrayParser {
    ArrayParser(XmlRpcStreamConfig config, NamespaceContextImpl context) {
      super(config, context, XmlRpcTypes.this);
    }

    @Override
    public void setResult(Object result) {
      super.setResult(Arrays.asList((Object[]) result));
    }
  }

  private static final class TextParser extends AtomicParser {
    @Override
    protected void setResult(String text) {
      super.setResult((Object) text);
    }
  }

  private static final class WholeNumberParser extends AtomicParser {
    @Override
    protected void setResult(String text) throws SAXException {
      try {
        super.setResult(Long.valueOf(text.strip()));
      } catch (NumberFormatException e) {
        throw new SAXException("a whole number that is none", e);
      }
    }
  }

  private static final class DecimalNumberParser extends AtomicParser {
    @Override
    protected void setResult(String text) throws SAXException {
      try {
        if (text.length() > DecodeBudget.MAX_NUMBER_LENGTH) {
          throw new SAXException("a number of " + text.length() + " characters");
        }
        super.setResult(DecodeBudget.sane(new BigDecimal(text.strip())));
      } catch (NumberFormatException e) {
        throw new SAXException("a number that is none", e);
      }
    }
  }

  private static final class NilParser extends AtomicParser {
    @Override
    protected void setResult(String text) {
      super.setResult((@Nullable Object) null);
    }
  }
}
