package dev.odoodesk.sandbox.internal.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How the server states its version.
 *
 * @param major 14 or 19
 */
record Versions(int major) {
  private List<Object> info() {
    return List.of((long) major, 0L, 0L, "final", 0L, "");
  }

  private String number() {
    return major + ".0";
  }

  /** The answer of {@code common.version} and of {@code /web/webclient/version_info}. */
  Map<String, Object> ofService() {
    Map<String, Object> version = new LinkedHashMap<>();
    version.put("server_version", number());
    version.put("server_version_info", info());
    version.put("server_serie", number());
    version.put("protocol_version", 1L);
    return version;
  }

  /** The answer of {@code /web/version}. */
  Map<String, Object> ofPage() {
    Map<String, Object> version = new LinkedHashMap<>();
    version.put("version_info", info());
    version.put("version", number());
    return version;
  }

  /** A JSON-RPC answer; 14 names no character set. */
  Answer json(Answer.Body body) {
    return new Answer(200, major < 17 ? "application/json" : Answer.JSON, Map.of(), body);
  }

  boolean hasJson2() {
    return major >= 19;
  }
}
