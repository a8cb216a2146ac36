package dev.odoodesk.client;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A change of a one2many or many2many field, to be put into a list as that field's value.
 *
 * <p>The numbers are Odoo's: 0 create, 1 update, 2 delete, 3 unlink, 4 link, 5 clear, 6 replace.
 */
public final class Command {
  private final int code;
  private final long id;
  private final @Nullable Object argument;

  private Command(int code, long id, @Nullable Object argument) {
    this.code = code;
    this.id = id;
    this.argument = argument;
  }

  /** Creates a record with these values and links it. */
  public static Command create(Map<String, ? extends @Nullable Object> values) {
    return new Command(0, 0, values);
  }

  /** Writes values to a linked record. */
  public static Command update(long id, Map<String, ? extends @Nullable Object> values) {
    return new Command(1, id, values);
  }

  /** Deletes a linked record. */
  public static Command delete(long id) {
    return new Command(2, id, 0L);
  }

  /** Takes a record out of the list. */
  public static Command unlink(long id) {
    return new Command(3, id, 0L);
  }

  /** Puts a record into the list. */
  public static Command link(long id) {
    return new Command(4, id, 0L);
  }

  /** Takes all records out of the list. */
  public static Command clear() {
    return new Command(5, 0, 0L);
  }

  /** Makes the list exactly these records. */
  public static Command replace(Collection<Long> ids) {
    return new Command(6, 0, List.copyOf(ids));
  }

  /** The three elements that Odoo expects. */
  public List<@Nullable Object> toList() {
    return java.util.Arrays.asList((long) code, id, argument);
  }

  @Override
  public String toString() {
    return toList().toString();
  }
}
