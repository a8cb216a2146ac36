package dev.odoodesk.client.internal;

import dev.odoodesk.client.OdooConnection;
import dev.odoodesk.client.OdooException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import okhttp3.Cookie;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells the server which database a request is for before it looks into the body. That halves the
 * time of a small call, and makes Odoo 14 with several databases report errors as JSON instead of a
 * bare web page. By header where the server is known to heed it (19), else by a session cookie.
 * Thread-safe.
 */
final class DatabaseChoice {
  private static final Logger LOG = LoggerFactory.getLogger(DatabaseChoice.class);
  private static final Target CHOOSING = Target.service("choose database");

  private final OdooConnection connection;
  private final Http http;
  private final boolean byHeader;
  private volatile @Nullable Map<String, String> headers;

  DatabaseChoice(OdooConnection connection, Http http, boolean byHeader) {
    this.connection = connection;
    this.http = http;
    this.byHeader = byHeader && HeaderText.isPossible(connection.database());
  }

  /** The headers to send along. */
  Map<String, String> headers() {
    Map<String, String> known = headers;
    if (known == null) {
      known = choose();
      headers = known;
    }
    return known;
  }

  /**
   * Forgets a choice that the server has forgotten.
   *
   * @return whether another choice may do better
   */
  boolean renew() {
    boolean worthwhile = !byHeader && !headers().isEmpty();
    headers = null;
    return worthwhile;
  }

  private Map<String, String> choose() {
    if (byHeader) {
      return Map.of("X-Odoo-Database", connection.database());
    }
    try {
      String database = URLEncoder.encode(connection.database(), StandardCharsets.UTF_8);
      return http.get("web/login?db=" + database, Map.of(), CHOOSING, this::sessionOf);
    } catch (OdooException e) {
      // A server that shows no login page may answer calls all the same; they tell what is wrong.
      LOG.debug("no session cookie: {}", e.getMessage());
      return Map.of();
    }
  }

  private Map<String, String> sessionOf(HttpAnswer answer) {
    HttpUrl url = HttpUrl.get(connection.url().toString());
    for (String header : answer.headers("Set-Cookie")) {
      Cookie cookie = Cookie.parse(url, header);
      if (cookie != null
          && cookie.name().equals("session_id")
          && HeaderText.isPossible(cookie.value())) {
        return Map.of("Cookie", cookie.name() + "=" + cookie.value());
      }
    }
    return Map.of();
  }
}
