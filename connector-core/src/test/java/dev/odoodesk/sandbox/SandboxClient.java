package dev.odoodesk.sandbox;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Talks to a sandbox with nothing but the JDK. */
final class SandboxClient {
  static final JsonMapper JSON = JsonMapper.builder().build();

  private final HttpClient http = HttpClient.newHttpClient();
  private final URI url;
  private final long uid;
  private final String secret;

  SandboxClient(OdooSandbox odoo) {
    this(odoo, 2, OdooSandbox.PASSWORD);
  }

  SandboxClient(OdooSandbox odoo, long uid, String secret) {
    this.url = odoo.url();
    this.uid = uid;
    this.secret = secret;
  }

  /** The whole answer of {@code execute_kw} over JSON-RPC. */
  JsonNode answer(String model, String method, List<?> positional, Map<String, ?> named) {
    return jsonRpc(
        "object",
        "execute_kw",
        List.of(OdooSandbox.DATABASE, uid, secret, model, method, positional, named));
  }

  /** The result of {@code execute_kw} over JSON-RPC. */
  JsonNode call(String model, String method, List<?> positional, Map<String, ?> named) {
    JsonNode answer = answer(model, method, positional, named);
    if (answer.has("error")) {
      throw new AssertionError(answer.get("error").toString());
    }
    return answer.get("result");
  }

  JsonNode searchRead(String model, List<?> domain, List<String> fields, Map<String, ?> more) {
    Map<String, Object> named = new HashMap<>(more);
    named.put("domain", domain);
    named.put("fields", fields);
    return call(model, "search_read", List.of(), named);
  }

  JsonNode jsonRpc(String service, String method, List<?> arguments) {
    Map<String, Object> envelope =
        Map.of(
            "jsonrpc",
            "2.0",
            "method",
            "call",
            "id",
            1,
            "params",
            Map.of("service", service, "method", method, "args", arguments));
    return JSON.readTree(
        post("/jsonrpc", "application/json", JSON.writeValueAsString(envelope), Map.of()).body());
  }

  /** JSON-2 with this client's key. */
  HttpResponse<String> json2(String model, String method, Map<String, ?> body) {
    return post(
        "/json/2/" + model + "/" + method,
        "application/json",
        JSON.writeValueAsString(body),
        Map.of("Authorization", "bearer " + secret));
  }

  HttpResponse<String> post(
      String path, String contentType, String body, Map<String, String> headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(url.resolve(path))
            .header("Content-Type", contentType)
            .POST(HttpRequest.BodyPublishers.ofString(body));
    headers.forEach(request::header);
    return send(request.build());
  }

  HttpResponse<String> get(String path, Map<String, String> headers) {
    HttpRequest.Builder request = HttpRequest.newBuilder(url.resolve(path)).GET();
    headers.forEach(request::header);
    return send(request.build());
  }

  private HttpResponse<String> send(HttpRequest request) {
    try {
      return http.send(request, HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
