package dev.odoodesk.sandbox.internal.web;

import dev.odoodesk.sandbox.internal.orm.Database;
import dev.odoodesk.sandbox.internal.orm.Dispatcher;
import dev.odoodesk.sandbox.internal.orm.OdooError;
import dev.odoodesk.sandbox.internal.orm.User;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The services of XML-RPC and JSON-RPC: {@code common}, {@code object} and {@code db}. */
final class Services {
  /** The name of the one database. */
  static final String DATABASE = "sandbox";

  private final Dispatcher dispatcher;
  private final Versions versions;

  Services(Dispatcher dispatcher) {
    this.dispatcher = dispatcher;
    this.versions = new Versions(dispatcher.database().version());
  }

  Versions versions() {
    return versions;
  }

  Dispatcher dispatcher() {
    return dispatcher;
  }

  @Nullable Object call(String service, String method, List<?> arguments) {
    return switch (service + "." + method) {
      case "common.version" -> versions.ofService();
      case "common.about" -> "See http://openerp.com";
      case "common.authenticate", "common.login" -> authenticate(arguments);
      case "object.execute_kw" -> executeKw(arguments);
      case "object.execute" ->
          execute(
              arguments,
              arguments.subList(Math.min(5, arguments.size()), arguments.size()),
              Map.of());
      case "db.list" -> List.of(DATABASE);
      case "db.db_exist" -> !arguments.isEmpty() && DATABASE.equals(arguments.get(0));
      case "db.server_version" -> versions.ofService().get("server_version");
      default -> throw unknown(service, method);
    };
  }

  private OdooError unknown(String service, String method) {
    if (List.of("common", "object", "db").contains(service)) {
      return new OdooError(OdooError.Kind.OTHER, "Method not found: " + method);
    }
    return versions.major() >= 17
        ? new OdooError(OdooError.Kind.KEY, service)
        : new OdooError(
            OdooError.Kind.UNBOUND, "local variable 'dispatch' referenced before assignment");
  }

  /** The user's id, {@code false} where login and secret do not fit. */
  private Object authenticate(List<?> arguments) {
    checkDatabase(argument(arguments, 0));
    Object login = argument(arguments, 1);
    Object secret = argument(arguments, 2);
    return user(user -> user.login().equals(login) && user.secret().equals(secret))
        .<Object>map(User::id)
        .orElse(false);
  }

  private @Nullable Object executeKw(List<?> arguments) {
    Object positional = arguments.size() > 5 ? arguments.get(5) : List.of();
    Object named = arguments.size() > 6 ? arguments.get(6) : Map.of();
    return execute(
        arguments,
        positional instanceof List<?> list ? list : List.of(),
        named instanceof Map<?, ?> map ? map : Map.of());
  }

  private @Nullable Object execute(List<?> arguments, List<?> positional, Map<?, ?> named) {
    checkDatabase(argument(arguments, 0));
    Object uid = argument(arguments, 1);
    Object secret = argument(arguments, 2);
    User user =
        user(known ->
                uid instanceof Number id
                    && known.id() == id.longValue()
                    && known.secret().equals(secret))
            .orElseThrow(OdooError::denied);
    return dispatcher.execute(
        user,
        String.valueOf(argument(arguments, 3)),
        String.valueOf(argument(arguments, 4)),
        positional,
        named);
  }

  /** The user whose key this is. */
  Optional<User> userOfKey(String key) {
    return user(user -> user.secret().equals(key));
  }

  private Optional<User> user(Predicate<User> wanted) {
    return database().users().stream().filter(wanted).findFirst();
  }

  private Database database() {
    return dispatcher.database();
  }

  private static void checkDatabase(@Nullable Object name) {
    if (!DATABASE.equals(name)) {
      throw new OdooError(
          OdooError.Kind.NO_DATABASE, "FATAL:  database \"%s\" does not exist\n".formatted(name));
    }
  }

  private static @Nullable Object argument(List<?> arguments, int place) {
    if (place >= arguments.size()) {
      throw OdooError.type("missing argument " + (place + 1));
    }
    return arguments.get(place);
  }
}
