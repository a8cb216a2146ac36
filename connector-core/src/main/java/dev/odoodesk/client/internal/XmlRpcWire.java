package dev.odoodesk.client.internal;

import dev.odoodesk.client.OdooException;
import dev.odoodesk.client.Problem;
import dev.odoodesk.client.Protocol;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.util.List;
import org.xml.sax.SAXException;

/** {@code /xmlrpc/2}. Thread-safe. */
final class XmlRpcWire implements RpcWire {
  private static final String XML = "text/xml";

  private final Http http;
  private final XmlRpcCodec codec;
  private final ForeignAnswers foreign;
  private final DatabaseChoice database;
  private final Failures failures;

  XmlRpcWire(
      Http http,
      XmlRpcCodec codec,
      ForeignAnswers foreign,
      DatabaseChoice database,
      Failures failures) {
    this.http = http;
    this.codec = codec;
    this.foreign = foreign;
    this.database = database;
    this.failures = failures;
  }

  @Override
  public Protocol protocol() {
    return Protocol.XML_RPC;
  }

  @Override
  public <T> T invoke(
      String service, String method, List<Object> params, Target target, Decoder<T> decoder) {
    byte[] body = codec.write(method, params);
    return http.post(
        "xmlrpc/2/" + service,
        XML,
        body,
        database.headers(),
        target,
        answer -> read(answer, target, decoder));
  }

  private <T> T read(HttpAnswer answer, Target target, Decoder<T> decoder) throws IOException {
    if (answer.status() != 200 || !answer.mediaType().endsWith("xml") || answer.isHtml()) {
      throw foreign.explain(answer, target);
    }
    XmlRpcCodec.Reply reply;
    try {
      reply = codec.read(answer.body());
    } catch (SAXException e) {
      throw broken(e, target);
    } catch (CharacterCodingException e) {
      throw failures.lost(Problem.BROKEN_ANSWER, target, "the answer is no UTF-8", e);
    }
    if (reply instanceof XmlRpcCodec.Fault fault) {
      ServerFault reported = ServerFault.fromTraceback(fault.text());
      if (FaultTable.isNothing(reported)) {
        return decoder.nothing();
      }
      Problem problem = FaultTable.problem(fault.code(), reported);
      throw failures.of(problem, target, reported.text());
    }
    return decoder.fromTree(((XmlRpcCodec.Result) reply).value());
  }

  private OdooException broken(SAXException e, Target target) {
    String words = String.valueOf(e.getMessage());
    boolean endsEarly =
        words.contains("must start and end within the same entity")
            || words.contains("must be terminated by the matching end-tag");
    return endsEarly
        ? failures.lost(Problem.UNAVAILABLE, target, "the answer ends in the middle", null)
        : failures.lost(Problem.BROKEN_ANSWER, target, "the answer is no XML-RPC: " + words, null);
  }
}
