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

  /** A path that leads nowhere, asked for with JSON. */
  Answer notFound() {
    return services
        .versions()
        .json(
            out -> {
              try (JsonValueWriter json = Json.writer(out)) {
                json.value(
                    envelope(
                        null,
                        404,
                        "404: Not Found",
                        new OdooError(
                            OdooError.Kind.NOT_FOUND,
                            "404 Not Found: The requested URL was not found on the server.")));
              }
            })
        .withStatus(404);
  }

  private Answer answer(Request request, Function<Map<?, ?>, @Nullable Object> call) {
    boolean old = services.versions().major() < 17;
    if (!request.contentType().equals("application/json")) {
      return wrongType(request);
    }
    Object body;
    try {
      body = Json.read(request.body());
    } catch (OdooError e) {
      return old
          ? Answer.page(400, "Bad Request", "Invalid JSON data")
          : Answer.text(400, "Invalid JSON data");
    }
    if (!(body instanceof Map<?, ?> envelope)) {
      return old
          ? Answer.page(500, "Internal Server Error", "The server encountered an internal error")
          : Answer.text(400, "Invalid JSON-RPC data");
    }
    Object id = envelope.get("id");
    Map<?, ?> parameters = envelope.get("params") instanceof Map<?, ?> map ? map : Map.of();
    try {
      return result(id, call.apply(parameters));
    } catch (OdooError e) {
      return error(id, e);
    }
  }

  private Answer wrongType(Request request) {
    return services.versions().major() < 17
        ? Answer.page(
            400,
            "Bad Request",
            request.path()
                + ": Function declared as capable of handling request of type 'json' but called with a request of type 'http'")
        : Answer.page(
            415,
            "Unsupported Media Type",
            "Request inferred type is compatible with ['http'] but '%s' is type='jsonrpc'."
                .formatted(request.path()));
  }

  /** A method without a result leaves {@code result} out. */
  private Answer result(@Nullable Object id, @Nullable Object result) {
    return services
        .versions()
        .json(
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
    Map<String, @Nullable Object> envelope =
        envelope(id, services.versions().major() < 19 ? 200 : 0, "Odoo Server Error", error);
    return services
        .versions()
        .json(
            out -> {
              try (JsonValueWriter json = Json.writer(out)) {
                json.value(envelope);
              }
            });
  }

  private static Map<String, @Nullable Object> envelope(
      @Nullable Object id, int code, String message, OdooError error) {
    Map<String, @Nullable Object> data = new LinkedHashMap<>();
    data.put("name", error.kind().pythonName());
    data.put("message", error.text());
    data.put("arguments", List.of(error.text()));
    data.put("context", Map.of());
    data.put("debug", error.traceback());
    Map<String, @Nullable Object> described = new LinkedHashMap<>();
    described.put("code", code);
    described.put("message", message);
    described.put("data", data);
    Map<String, @Nullable Object> envelope = new LinkedHashMap<>();
    envelope.put("jsonrpc", "2.0");
    envelope.put("id", id);
    envelope.put("error", described);
    return envelope;
  }
}
