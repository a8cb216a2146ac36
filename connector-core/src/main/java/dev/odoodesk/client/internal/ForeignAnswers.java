package dev.odoodesk.client.internal;

import dev.odoodesk.client.OdooException;
import dev.odoodesk.client.Problem;
import java.io.IOException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells what it may be when an answer is not in the form of the protocol: mostly a web page. */
final class ForeignAnswers {
  private static final Pattern TITLE =
      Pattern.compile("<title[^<>]{0,100}+>([^<]{1,200}+)</title>", Pattern.CASE_INSENSITIVE);

  private final Failures failures;

  ForeignAnswers(Failures failures) {
    this.failures = failures;
  }

  /** The exception for an answer that no decoder could take. */
  OdooException explain(HttpAnswer answer, Target target) throws IOException {
    return explain(answer, answer.text(), target);
  }

  /** The same for an answer whose body has been read already. */
  OdooException explain(HttpAnswer answer, String page, Target target) {
    int status = answer.status();
    if (status >= 300 && status < 400) {
      return failures.of(
          Problem.REDIRECTED, target, "the server redirects to " + answer.header("Location"));
    }
    String text = page.toLowerCase(Locale.ROOT);
    String what = describe(answer, page);
    if (text.contains("no database is selected")) {
      // Its version an Odoo tells without a database; who is asked for one stands at a wrong path.
      return target.label().equals("version")
          ? failures.of(Problem.WRONG_URL, target, "an Odoo answers, but not at this path")
          : failures.of(Problem.UNKNOWN_DATABASE, target, "the server has no such database");
    }
    return switch (status) {
      case 401, 407 ->
          failures.of(Problem.NOT_ODOO, target, what + "; a gateway before Odoo wants a login");
      case 403 ->
          failures.of(Problem.NOT_ODOO, target, what + "; a gateway before Odoo forbids it");
      case 404, 405, 415 -> failures.of(Problem.WRONG_URL, target, what);
      case 408 -> failures.lost(Problem.TIMEOUT, target, what, null);
      case 409 -> failures.of(Problem.CONFLICT, target, what);
      case 413 -> failures.of(Problem.REFUSED, target, what + "; the request is too large");
      case 429 -> failures.of(Problem.RATE_LIMITED, target, what, answer.retryAfter(), null);
      case 503 -> failures.of(Problem.UNAVAILABLE, target, what, answer.retryAfter(), null);
      case 500 -> failures.of(Problem.SERVER_ERROR, target, what);
      default ->
          status > 500
              ? failures.lost(Problem.UNAVAILABLE, target, what, null)
              : notOdoo(target, what, text);
    };
  }

  private OdooException notOdoo(Target target, String what, String text) {
    String guess = "";
    if (text.contains("database/selector") || text.contains("database-selector")) {
      guess = ", Odoo's choice of databases";
    } else if (text.contains("type=\"password\"") || text.contains("type='password'")) {
      guess = ", a login page";
    }
    return failures.of(Problem.NOT_ODOO, target, what + guess);
  }

  private static String describe(HttpAnswer answer, String page) {
    String status = "HTTP status " + answer.status();
    if (page.isBlank()) {
      return "the server sent an empty answer with " + status;
    }
    if (!answer.isHtml() && !page.stripLeading().startsWith("<")) {
      return "the server sent " + status + " with '" + shortened(page) + "'";
    }
    Matcher title = TITLE.matcher(page);
    return "the server sent a web page"
        + (title.find() ? " titled '" + title.group(1).strip() + "'" : "")
        + " with "
        + status;
  }

  private static String shortened(String page) {
    return page.length() <= 100 ? page.strip() : page.substring(0, 100).strip() + "…";
  }
}
