package dev.odoodesk.sandbox.internal.web;

import dev.odoodesk.sandbox.internal.orm.OdooError;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** {@code /jsonrpc} and what else speaks JSON-RPC. */
final class JsonRpcEndpoint {
  private final Services services;

  JsonRpcEndpoint(Services services) {
    this.services = services;
  }

  /** {@code /jsonrpc}: service, method and arguments. */
  Answer call(Request request) {
    return answer(
        request,
        parameters ->
            services.call(
                String.valueOf(parameters.get("service")),
                String.valueOf(parameters.get("method")),
                parameters.get("args") instanceof List<?> list ? list : List.of()));
  }

  /** {@code /web/webclient/version_info}. */
  Answer version(Request request) {
    return answer(request, parameters -> services.versions().ofService());
  }

  private Answer answer(Request request, Function<Map<?, ?>, @Nullable Object> call) {
    boolean old = services.versions().major() < 17;
    if (!request.contentType().equals("application/json")) {
      return old
          ? Answer.page(
              400,
              "Bad Request",
              "Function declared as capable of handling request of type 'json' but called with a request of type 'http'")
          : Answer.page(
              415,
              "Unsupported Media Type",
              "The server does not support the media type transmitted in the request.");
    }
    Object body;
    try {
      body = Json.read(request.body());
    } catch (OdooError e) {
      return Answer.page(400, "Bad Request", old ? "Invalid JSON data: " : "Invalid JSON data");
    }
    if (!(body instanceof Map<?, ?> envelope)) {
      return Answer.page(400, "Bad Request", "Invalid JSON-RPC data");
    }
    Object id = envelope.get("id");
    Map<?, ?> parameters = envelope.get("params") instanceof Map<?, ?> map ? map : Map.of();
    try {
      return result(id, call.apply(parameters));
    } catch (OdooError e) {
      return error(id, e);
    }
  }

  /** A method without a result leaves {@code result} out. */
  private static Answer result(@Nullable Object id, @Nullable Object result) {
    return Answer.json(
        200,
        out -> {
          try (JsonValueWriter json = Json.writer(out)) {
            json.startObject();
            json.name("jsonrpc");
            json.text("2.0");
            json.name("id");
            json.value(id);
            if (result != null) {
              json.name("result");
              json.value(result);
            }
            json.endObject();
          }
        });
  }

  private Answer error(@Nullable Object id, OdooError error) {
    Map<String, @Nullable Object> data = new LinkedHashMap<>();
    data.put("name", error.kind().pythonName());
    data.put("debug", error.traceback());
    data.put("message", error.text());
    data.put("arguments", List.of(error.text()));
    data.put("context", Map.of());
    Map<String, @Nullable Object> described = new LinkedHashMap<>();
    described.put("code", services.versions().major() < 19 ? 200 : 0);
    described.put("message", "Odoo Server Error");
    described.put("data", data);
    Map<String, @Nullable Object> envelope = new LinkedHashMap<>();
    envelope.put("jsonrpc", "2.0");
    envelope.put("id", id);
    envelope.put("error", described);
    return Answer.json(
        200,
        out -> {
          try (JsonValueWriter json = Json.writer(out)) {
            json.value(envelope);
          }
        });
  }
}
