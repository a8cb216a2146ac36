package dev.odoodesk.sandbox.internal.web;

import java.util.Map;

/** The few pages that a connector looks at, and "not found" for all others. */
final class PagesEndpoint {
  private final Versions versions;

  PagesEndpoint(Versions versions) {
    this.versions = versions;
  }

  Answer answer(Request request) {
    return switch (request.path()) {
      case "/web/version", "/json/version" ->
          versions.hasJson2() ? Json2Endpoint.value(versions.ofPage()) : Answer.notFound();
      case "/web/login" -> login(request, versions.hasJson2());
      case "/", "/web" -> Answer.page(200, "Odoo", "A simulated server for odoo-desk.");
      default -> Answer.notFound();
    };
  }

  /** Selects the database for the session that the cookie names. */
  private static Answer login(Request request, boolean redirects) {
    String name = request.query().getOrDefault("db", Services.DATABASE);
    if (!name.equals(Services.DATABASE)) {
      return redirects
          ? Answer.page(302, "Found", "Redirecting")
              .with(Map.of("Location", "/web/database/selector"))
          : Answer.page(200, "Odoo", "Log in");
    }
    return Answer.page(200, "Odoo", "Log in")
        .with(Map.of("Set-Cookie", "session_id=sandbox; HttpOnly; Path=/"));
  }
}
