package dev.odoodesk.client.internal;

import dev.odoodesk.client.CallResult;
import dev.odoodesk.client.OdooConnection;
import dev.odoodesk.client.OdooException;
import dev.odoodesk.client.Problem;
import dev.odoodesk.client.Protocol;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code /json/2/MODEL/METHOD}: bearer key, named arguments. Thread-safe. */
final class Json2Transport implements Transport {
  private static final String JSON = "application/json";

  private final Http http;
  private final JsonAnswers answers;
  private final Failures failures;
  private final String user;
  private final ArgumentNames names;
  private final Map<String, String> headers;
  private volatile @Nullable Long uid;
  private volatile boolean verified;

  Json2Transport(OdooConnection connection, Http http, JsonAnswers answers, Failures failures) {
    this.http = http;
    this.answers = answers;
    this.failures = failures;
    user = connection.user();
    headers =
        Map.of(
            "Authorization",
            "bearer " + connection.credential().secret(),
            "X-Odoo-Database",
            connection.database());
    names = new ArgumentNames(http, answers, headers);
  }

  @Override
  public Protocol protocol() {
    return Protocol.JSON_2;
  }

  @Override
  public long uid() {
    Long known = uid;
    if (known == null) {
      known = askUid();
      uid = known;
    }
    return known;
  }

  private long askUid() {
    RpcCall call = RpcCall.onModel("res.users", "context_get", Safety.READ);
    CallResult result = call(call, TreeDecoder.INSTANCE);
    if (result.value() instanceof Map<?, ?> context && context.get("uid") instanceof Long id) {
      return id;
    }
    throw failures.of(
        Problem.BROKEN_ANSWER, call.target(), "the server does not tell who the key belongs to");
  }

  /** A key says by itself whose it is; nobody shall work as another user than they think. */
  @Override
  public void verifyUser() {
    if (!verified) {
      requireOwner(uid());
      verified = true;
    }
  }

  private void requireOwner(long id) {
    RpcCall call =
        RpcCall.onRecords("res.users", "read", List.of(id), Safety.READ)
            .positional("fields", List.of("login"));
    Object users = call(call, TreeDecoder.INSTANCE).value();
    if (!(users instanceof List<?> list
        && list.size() == 1
        && list.get(0) instanceof Map<?, ?> owner
        && owner.get("login") instanceof String login)) {
      throw failures.of(
          Problem.BROKEN_ANSWER, call.target(), "the server does not tell the login of user " + id);
    }
    if (!login.equalsIgnoreCase(user)) {
      throw failures.of(
          Problem.WRONG_CREDENTIALS,
          call.target(),
          "the API key belongs to user " + login + ", not to user " + user);
    }
  }

  @Override
  public <T> T call(RpcCall call, Decoder<T> decoder) {
    if (call.safety() != Safety.READ) {
      verifyUser();
    }
    try {
      return post(call, names.known(call), decoder);
    } catch (OdooException e) {
      if (e.problem() != Problem.WRONG_ARGUMENTS || call.positional().isEmpty()) {
        throw e;
      }
      Map<String, Object> renamed = names.learned(call);
      if (renamed.equals(call.positional())) {
        throw e;
      }
      return post(call, renamed, decoder);
    }
  }

  private <T> T post(RpcCall call, Map<String, Object> named, Decoder<T> decoder) {
    Map<String, Object> body = new LinkedHashMap<>();
    if (call.ids() != null) {
      body.put("ids", call.ids());
    }
    body.putAll(named);
    body.putAll(call.keywords());
    if (!call.context().isEmpty()) {
      body.put("context", call.context());
    }
    String path = "json/2/" + call.model() + "/" + call.method();
    return http.post(
        path,
        JSON,
        answers.codec().write(body),
        headers,
        call.target(),
        answer -> read(answer, call.target(), decoder));
  }

  private <T> T read(HttpAnswer answer, Target target, Decoder<T> decoder) throws IOException {
    if (answer.status() == 200 && answer.isJson()) {
      return answers.read(answer, target, decoder::fromJson);
    }
    if (!answer.isJson() || !isOdoosOwn(answer.status())) {
      throw answers.foreign().explain(answer, target);
    }
    String text = answer.text();
    Object error = answers.read(answer, target, TreeDecoder.INSTANCE::fromJson).value();
    if (error instanceof Map<?, ?> body && body.get("name") instanceof String name) {
      ServerFault fault = ServerFault.named(name, JsonAnswers.textOf(body.get("message")));
      throw failures.of(FaultTable.problem(fault), target, fault.text());
    }
    throw answers.foreign().explain(answer, text, target);
  }

  /** Odoo itself reports nothing above 500 and no 429: these come from what stands before it. */
  private static boolean isOdoosOwn(int status) {
    return status >= 400 && status <= 500 && status != 429;
  }
}
