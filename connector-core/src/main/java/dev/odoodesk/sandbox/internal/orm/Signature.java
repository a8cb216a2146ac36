package dev.odoodesk.sandbox.internal.orm;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The arguments of a method.
 *
 * @param names in the order of positional arguments
 * @param required how many of them have no default
 * @param takesMore whether any other named argument is taken ({@code **kwargs})
 */
record Signature(List<String> names, int required, boolean takesMore) {
  /** {@code "domain, fields=, *"}: {@code =} marks a default, {@code *} further named arguments. */
  static Signature of(String text) {
    List<String> names = new ArrayList<>();
    int required = 0;
    boolean more = false;
    for (String part : text.isBlank() ? new String[0] : text.split(",\\s*", -1)) {
      if (part.equals("*")) {
        more = true;
      } else if (part.endsWith("=")) {
        names.add(part.substring(0, part.length() - 1));
      } else {
        names.add(part);
        required++;
      }
    }
    return new Signature(List.copyOf(names), required, more);
  }

  Arguments bind(String method, List<?> positional, Map<String, ?> named) {
    if (positional.size() > names.size()) {
      throw OdooError.type(
          "%s() takes %d positional arguments but %d were given"
              .formatted(method, names.size() + 1, positional.size() + 1));
    }
    Map<String, @Nullable Object> values = new LinkedHashMap<>();
    for (int i = 0; i < positional.size(); i++) {
      values.put(names.get(i), positional.get(i));
    }
    named.forEach(
        (name, value) -> {
          if (values.containsKey(name)) {
            throw OdooError.type(
                "%s() got multiple values for argument '%s'".formatted(method, name));
          }
          if (!takesMore && !names.contains(name)) {
            throw OdooError.type(
                "%s() got an unexpected keyword argument '%s'".formatted(method, name));
          }
          values.put(name, value);
        });
    checkComplete(method, values);
    return new Arguments(values);
  }

  /** Binds arguments that all have names, with the errors of a call that was checked beforehand. */
  Arguments bindNamed(Map<String, ? extends @Nullable Object> named) {
    names.subList(0, required).stream()
        .filter(name -> !named.containsKey(name))
        .findFirst()
        .ifPresent(
            name -> {
              throw OdooError.type("missing a required argument: '" + name + "'");
            });
    named.keySet().stream()
        .filter(name -> !takesMore && !names.contains(name))
        .findFirst()
        .ifPresent(
            name -> {
              throw OdooError.type("got an unexpected keyword argument '" + name + "'");
            });
    return new Arguments(new LinkedHashMap<>(named));
  }

  private void checkComplete(String method, Map<String, @Nullable Object> values) {
    List<String> missing =
        names.subList(0, required).stream().filter(name -> !values.containsKey(name)).toList();
    if (!missing.isEmpty()) {
      throw OdooError.type(
          "%s() missing %d required positional argument%s: '%s'"
              .formatted(
                  method,
                  missing.size(),
                  missing.size() == 1 ? "" : "s",
                  String.join("' and '", missing)));
    }
  }
}
