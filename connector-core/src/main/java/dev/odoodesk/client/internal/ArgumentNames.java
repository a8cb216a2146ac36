package dev.odoodesk.client.internal;

import dev.odoodesk.client.CallResult;
import dev.odoodesk.client.OdooException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a method's arguments are called in the database at hand. An add-on that overrides a method
 * may have renamed them; {@code /doc-bearer/MODEL.json} tells, but takes a server a second or two
 * for each model and is refused to ordinary users. So Odoo's own names are tried first, and the
 * page is read when the server refuses them; where it may not be read, Odoo's names stand.
 * Thread-safe.
 */
final class ArgumentNames {
  private static final Logger LOG = LoggerFactory.getLogger(ArgumentNames.class);

  private final Http http;
  private final JsonAnswers answers;
  private final Map<String, String> headers;
  private final Map<String, List<String>> renamed = new ConcurrentHashMap<>();

  ArgumentNames(Http http, JsonAnswers answers, Map<String, String> headers) {
    this.http = http;
    this.answers = answers;
    this.headers = headers;
  }

  /** The arguments under the names known by now. */
  Map<String, Object> known(RpcCall call) {
    return rename(call, renamed.get(call.target().label()));
  }

  /** The arguments under the names that the server publishes. */
  Map<String, Object> learned(RpcCall call) {
    Target target = Target.service("doc-bearer");
    try {
      CallResult page =
          http.get("doc-bearer/" + call.model() + ".json", headers, target, a -> read(a, target));
      List<String> names = parameters(page.value(), call.method());
      renamed.put(call.target().label(), names);
      return rename(call, names);
    } catch (OdooException e) {
      LOG.debug("no argument names of {}: {}", call.target().label(), e.getMessage());
      return call.positional();
    }
  }

  private CallResult read(HttpAnswer answer, Target target) throws IOException {
    if (answer.status() != 200 || !answer.isJson()) {
      throw answers.foreign().explain(answer, target);
    }
    return answers.read(answer, target, TreeDecoder.INSTANCE::fromJson);
  }

  /** The method's named parameters in their order. */
  private static List<String> parameters(@Nullable Object page, String method) {
    List<String> names = new ArrayList<>();
    if (page instanceof Map<?, ?> doc
        && doc.get("methods") instanceof Map<?, ?> methods
        && methods.get(method) instanceof Map<?, ?> described
        && described.get("parameters") instanceof Map<?, ?> parameters) {
      parameters.forEach(
          (name, about) -> {
            if (!(about instanceof Map<?, ?> details)
                || !String.valueOf(details.get("kind")).startsWith("VAR_")) {
              names.add(String.valueOf(name));
            }
          });
    }
    return names;
  }

  private static Map<String, Object> rename(RpcCall call, @Nullable List<String> names) {
    if (names == null || names.size() < call.positional().size()) {
      return call.positional();
    }
    Map<String, Object> arguments = new LinkedHashMap<>();
    Iterator<String> next = names.iterator();
    call.positional()
        .forEach(
            (ours, value) -> {
              String theirs = next.next();
              arguments.put(names.contains(ours) ? ours : theirs, value);
            });
    return arguments;
  }
}
