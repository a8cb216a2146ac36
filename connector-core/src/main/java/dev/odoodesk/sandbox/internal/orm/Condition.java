package dev.odoodesk.sandbox.internal.orm;

import dev.odoodesk.sandbox.internal.schema.Field;
import dev.odoodesk.sandbox.internal.schema.Row;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A domain, made ready to be asked of records. */
sealed interface Condition {
  boolean test(Database database, Row row);

  /** All of several. */
  record All(List<Condition> parts) implements Condition {
    @Override
    public boolean test(Database database, Row row) {
      for (Condition part : parts) {
        if (!part.test(database, row)) {
          return false;
        }
      }
      return true;
    }
  }

  /** One of several. */
  record Any(List<Condition> parts) implements Condition {
    @Override
    public boolean test(Database database, Row row) {
      for (Condition part : parts) {
        if (part.test(database, row)) {
          return true;
        }
      }
      return false;
    }
  }

  /** The opposite. */
  record Not(Condition part) implements Condition {
    @Override
    public boolean test(Database database, Row row) {
      return !part.test(database, row);
    }
  }

  /**
   * One field compared with something.
   *
   * @param matches what is asked of the field's value
   * @param equals the values of which the field must have one, where the comparison says so
   */
  record Leaf(
      Field field,
      String operator,
      @Nullable Object operand,
      Predicate<@Nullable Object> matches,
      @Nullable Collection<Object> equals)
      implements Condition {
    @Override
    public boolean test(Database database, Row row) {
      return matches.test(database.value(row, field));
    }
  }

  /** Something asked of the records that a relational field points at: one must fulfil it. */
  record Through(Field field, String comodel, Condition condition) implements Condition {
    @Override
    public boolean test(Database database, Row row) {
      Object value = database.value(row, field);
      if (value instanceof Long id) {
        return testTarget(database, id);
      }
      if (value instanceof Collection<?> ids) {
        for (Object id : ids) {
          if (testTarget(database, (Long) id)) {
            return true;
          }
        }
      }
      return false;
    }

    private boolean testTarget(Database database, long id) {
      Row target = database.row(comodel, id);
      return target != null && condition.test(database, target);
    }
  }
}
