package dev.odoodesk.client.internal;

import dev.odoodesk.client.OdooException;
import dev.odoodesk.client.Problem;
import dev.odoodesk.client.Protocol;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** {@code /jsonrpc}. Thread-safe. */
final class JsonRpcWire implements RpcWire {
  private static final String JSON = "application/json";

  private final Http http;
  private final JsonAnswers answers;
  private final DatabaseChoice database;
  private final Failures failures;
  private final AtomicLong lastId = new AtomicLong();

  JsonRpcWire(Http http, JsonAnswers answers, DatabaseChoice database, Failures failures) {
    this.http = http;
    this.answers = answers;
    this.database = database;
    this.failures = failures;
  }

  @Override
  public Protocol protocol() {
    return Protocol.JSON_RPC;
  }

  @Override
  public <T> T invoke(
      String service, String method, List<Object> params, Target target, Decoder<T> decoder) {
    Map<String, Object> envelope =
        Map.of(
            "jsonrpc",
            "2.0",
            "method",
            "call",
            "id",
            lastId.incrementAndGet(),
            "params",
            Map.of("service", service, "method", method, "args", params));
    byte[] body = answers.codec().write(envelope);
    try {
      return post(body, target, decoder);
    } catch (OdooException e) {
      if (isLostSession(e) && database.renew() && target.safety() != Safety.ONCE) {
        return post(body, target, decoder);
      }
      throw e;
    }
  }

  /** Odoo up to 14 answers any error with a bare web page when it has lost our session. */
  private static boolean isLostSession(OdooException e) {
    return e.problem() == Problem.SERVER_ERROR && e.failure().detail().contains("a web page");
  }

  private <T> T post(byte[] body, Target target, Decoder<T> decoder) {
    return http.post(
        "jsonrpc", JSON, body, database.headers(), target, a -> read(a, target, decoder));
  }

  private <T> T read(HttpAnswer answer, Target target, Decoder<T> decoder) throws IOException {
    if (answer.status() != 200 || !answer.isJson()) {
      throw answers.foreign().explain(answer, target);
    }
    return answers.read(answer, target, (in, budget) -> envelope(in, budget, target, decoder));
  }

  private <T> T envelope(JsonParser in, DecodeBudget budget, Target target, Decoder<T> decoder) {
    JsonAnswers.expect(in, JsonToken.START_OBJECT);
    T result = null;
    while (in.nextToken() == JsonToken.PROPERTY_NAME) {
      String part = in.currentName();
      in.nextToken();
      switch (part) {
        case "result" -> result = decoder.fromJson(in, budget);
        case "error" -> throw reported(JsonTree.read(in, budget), target);
        default -> in.skipChildren();
      }
    }
    JsonAnswers.expect(in, JsonToken.END_OBJECT);
    return result == null ? decoder.nothing() : result;
  }

  private OdooException reported(@Nullable Object error, Target target) {
    if (error instanceof Map<?, ?> envelope && envelope.get("data") instanceof Map<?, ?> data) {
      ServerFault fault =
          ServerFault.named(
              String.valueOf(data.get("name")), JsonAnswers.textOf(data.get("message")));
      return failures.of(FaultTable.problem(fault), target, fault.text());
    }
    return failures.of(Problem.SERVER_ERROR, target, "the server reports an error without details");
  }
}
