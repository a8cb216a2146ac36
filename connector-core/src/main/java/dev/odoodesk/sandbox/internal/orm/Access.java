package dev.odoodesk.sandbox.internal.orm;

import dev.odoodesk.sandbox.internal.schema.Field;
import dev.odoodesk.sandbox.internal.schema.Model;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Who may do what: an administrator everything, everybody else the work of a support desk. */
final class Access {
  /** The rights that a model gives to those who are no administrators. */
  enum Operation {
    READ,
    WRITE,
    CREATE,
    UNLINK;

    static Operation of(String name) {
      for (Operation operation : values()) {
        if (operation.lower().equals(name)) {
          return operation;
        }
      }
      throw OdooError.value("Invalid access mode " + Python.repr(name));
    }

    String lower() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  private static final Set<String> HIDDEN =
      Set.of("mail.tracking.value", "ir.config_parameter", "ir.model.access");

  /** What moved between the hidden and the open models. */
  private static final Set<String> HIDDEN_ON_14 = Set.of("ir.module.module");

  private static final Set<String> HIDDEN_ON_19 =
      Set.of("ir.model", "ir.model.fields", "ir.model.fields.selection", "ir.model.data");

  private static final Set<String> WORKED_WITH =
      Set.of(
          "helpdesk.ticket",
          "helpdesk.tag",
          "project.task",
          "account.analytic.line",
          "mail.message",
          "ir.attachment",
          "resource.calendar.leaves");

  /** How servers say what was tried. */
  private static final Map<Operation, String> TRIED =
      Map.of(
          Operation.READ, "access",
          Operation.WRITE, "modify",
          Operation.CREATE, "create",
          Operation.UNLINK, "delete");

  private Access() {}

  static boolean allows(Env env, Model model, Operation operation) {
    if (env.user().administrator()) {
      return true;
    }
    if (operation == Operation.READ) {
      Set<String> byVersion = env.version() >= 19 ? HIDDEN_ON_19 : HIDDEN_ON_14;
      return !HIDDEN.contains(model.name()) && !byVersion.contains(model.name());
    }
    return WORKED_WITH.contains(model.name());
  }

  static void check(Env env, Model model, Operation operation) {
    if (!allows(env, model, operation)) {
      throw OdooError.access(
          """
          You are not allowed to %s '%s' (%s) records.

          This operation is allowed for the following groups:
          \t- %s

          Contact your administrator to request access if necessary."""
              .formatted(
                  TRIED.get(operation),
                  model.label(),
                  model.name(),
                  env.version() >= 19 ? "Role / Administrator" : "Administration/Settings"));
    }
  }

  /**
   * On 14 a field of a group is closed to all; nobody belongs to "technical features" by default.
   */
  static boolean mayRead(Env env, Field field) {
    return field.groups().isEmpty() || (env.version() >= 17 && env.user().administrator());
  }

  static List<String> readableFields(Env env, Model model) {
    return model.fields().values().stream()
        .filter(field -> mayRead(env, field))
        .map(Field::name)
        .toList();
  }

  static void checkFieldReadable(Env env, Model model, Field field) {
    if (!mayRead(env, field)) {
      throw OdooError.access(
          (env.version() >= 17
                  ? """
                    You do not have enough rights to access the field "%1$s" on %2$s (%3$s). Please contact your system administrator.

                    Operation: read
                    User: %4$d
                    Groups: allowed for groups '%5$s'"""
                  : """
                    The requested operation can not be completed due to security restrictions.

                    Document type: %2$s (%3$s)
                    Operation: read
                    User: %4$d
                    Fields:
                    - %1$s (allowed for groups '%5$s')""")
              .formatted(
                  field.name(),
                  model.label(),
                  model.name(),
                  env.user().id(),
                  String.join(", ", field.groups())));
    }
  }
}
