package dev.odoodesk.client.internal;

import dev.odoodesk.client.OdooException;
import dev.odoodesk.client.OdooVersion;
import dev.odoodesk.client.OdooVersion.Edition;
import dev.odoodesk.client.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Asks an unknown server which Odoo it is; needs no login. */
final class ServerProbe {
  private static final byte[] NO_PARAMETERS =
      "{\"jsonrpc\":\"2.0\",\"method\":\"call\",\"params\":{}}".getBytes(StandardCharsets.UTF_8);
  private static final byte[] COMMON_VERSION =
      ("{\"jsonrpc\":\"2.0\",\"method\":\"call\",\"params\":"
              + "{\"service\":\"common\",\"method\":\"version\",\"args\":[]}}")
          .getBytes(StandardCharsets.UTF_8);

  private final Http http;
  private final JsonAnswers json;
  private final Failures failures;

  ServerProbe(Http http, JsonAnswers json, Failures failures) {
    this.http = http;
    this.json = json;
    this.failures = failures;
  }

  /**
   * What was found.
   *
   * @param version which Odoo
   * @param speaksJson2 whether it has the newer routes, JSON-2 among them
   */
  record Finding(OdooVersion version, boolean speaksJson2) {}

  Finding ask(Target target) {
    try {
      return new Finding(http.get("web/version", Map.of(), target, a -> read(a, target)), true);
    } catch (OdooException e) {
      if (!isForeign(e)) {
        throw e;
      }
    }
    try {
      return new Finding(post("web/webclient/version_info", NO_PARAMETERS, target), false);
    } catch (OdooException e) {
      if (!isForeign(e)) {
        throw e;
      }
      return new Finding(lastResort(target, e), false);
    }
  }

  private OdooVersion lastResort(Target target, OdooException first) {
    try {
      return post("jsonrpc", COMMON_VERSION, target);
    } catch (OdooException e) {
      throw isForeign(e) ? first : e;
    }
  }

  private static boolean isForeign(OdooException e) {
    return switch (e.problem()) {
      case WRONG_URL, NOT_ODOO, UNKNOWN_DATABASE, SERVER_ERROR -> true;
      default -> false;
    };
  }

  private OdooVersion post(String path, byte[] body, Target target) {
    return http.post(path, "application/json", body, Map.of(), target, a -> read(a, target));
  }

  private OdooVersion read(HttpAnswer answer, Target target) throws IOException {
    if (answer.status() != 200 || !answer.isJson()) {
      throw json.foreign().explain(answer, target);
    }
    OdooVersion version =
        version(json.read(answer, target, TreeDecoder.INSTANCE::fromJson).value());
    if (version == null) {
      throw failures.of(Problem.NOT_ODOO, target, "the server sent JSON, but no version of Odoo");
    }
    return version;
  }

  private static @Nullable OdooVersion version(@Nullable Object document) {
    if (!(document instanceof Map<?, ?> map)) {
      return null;
    }
    if (map.get("result") instanceof Map<?, ?> result) {
      return version(result.get("server_version"), result.get("server_version_info"));
    }
    return version(map.get("version"), map.get("version_info"));
  }

  private static @Nullable OdooVersion version(@Nullable Object text, @Nullable Object info) {
    if (!(text instanceof String full)) {
      return null;
    }
    OdooVersion version;
    try {
      version = OdooVersion.parse(full);
    } catch (IllegalArgumentException e) {
      return null;
    }
    if (info instanceof List<?> parts && parts.size() > 5) {
      Edition edition = "e".equals(parts.get(5)) ? Edition.ENTERPRISE : version.edition();
      return new OdooVersion(version.full(), version.major(), edition);
    }
    return version;
  }
}
