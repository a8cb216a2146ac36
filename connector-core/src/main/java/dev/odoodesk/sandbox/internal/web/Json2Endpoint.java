package dev.odoodesk.sandbox.internal.web;

import dev.odoodesk.sandbox.internal.orm.OdooError;
import dev.odoodesk.sandbox.internal.orm.User;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@code /json/2/<model>/<method>}: a bearer key, named arguments, the bare value. */
final class Json2Endpoint {
  private final Services services;

  Json2Endpoint(Services services) {
    this.services = services;
  }

  Answer call(Request request, String model, String method) {
    Optional<Answer> wrongDatabase = wrongDatabase(request);
    if (wrongDatabase.isPresent()) {
      return wrongDatabase.get();
    }
    if (!request.isPost()) {
      return error(
          new OdooError(OdooError.Kind.NOT_FOUND, "Did you mean POST /json/2/<model>/<method>?"));
    }
    if (!request.contentType().equals("application/json")) {
      return Answer.page(
          415,
          "Unsupported Media Type",
          "The server does not support the media type transmitted in the request.");
    }
    try {
      User user = user(request);
      Object body = Json.read(request.body());
      Map<?, ?> arguments = body instanceof Map<?, ?> map ? map : Map.of();
      Object result = services.dispatcher().executeNamed(user, model, method, arguments);
      return value(method.equals("create") && result instanceof Long ? List.of(result) : result);
    } catch (OdooError e) {
      return error(e);
    }
  }

  /** The header may name the database; a wrong name finds nothing, as a page. */
  static Optional<Answer> wrongDatabase(Request request) {
    return request
        .header("x-odoo-database")
        .filter(name -> !name.equals(Services.DATABASE))
        .map(
            name ->
                Answer.page(
                    404,
                    "Not Found",
                    "No database is selected and the requested URL was not found in the server-wide controllers."));
  }

  /** Whose key the request carries. */
  User user(Request request) {
    String authorization = request.header("authorization").orElse("");
    if (!authorization.regionMatches(true, 0, "bearer ", 0, 7)) {
      throw new OdooError(
          OdooError.Kind.UNAUTHORIZED,
          "User not authenticated, use an API Key with a Bearer Authorization header.");
    }
    return services
        .userOfKey(authorization.substring(7).strip())
        .orElseThrow(() -> new OdooError(OdooError.Kind.UNAUTHORIZED, "Invalid apikey"));
  }

  static Answer value(@Nullable Object value) {
    return Answer.json(
        200,
        out -> {
          try (JsonValueWriter json = Json.writer(out)) {
            json.value(value);
          }
        });
  }

  static Answer error(OdooError error) {
    Map<String, @Nullable Object> body = new LinkedHashMap<>();
    body.put("name", error.kind().pythonName());
    body.put("message", error.text());
    int status = status(error.kind());
    boolean ofHttp = error.kind().pythonName().startsWith("werkzeug.");
    body.put("arguments", ofHttp ? List.of(error.text(), status) : List.of(error.text()));
    body.put("context", Map.of());
    body.put("debug", error.traceback());
    return Answer.json(
        status,
        out -> {
          try (JsonValueWriter json = Json.writer(out)) {
            json.value(body);
          }
        });
  }

  private static int status(OdooError.Kind kind) {
    return switch (kind) {
      case BAD_REQUEST -> 400;
      case UNAUTHORIZED -> 401;
      case ACCESS, ACCESS_DENIED -> 403;
      case NOT_FOUND, MISSING -> 404;
      case USER, VALIDATION, UNPROCESSABLE -> 422;
      default -> 500;
    };
  }
}
