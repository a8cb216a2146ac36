package dev.odoodesk.hours;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Hours that a customer has paid for ahead.
 *
 * @param key tells it from every other: {@code sale.order.line,41}, or the name in a policy
 * @param name what people call it; untrusted text
 * @param allotted how much was bought; not negative
 * @param from first day on which it pays; null for ever since
 * @param until day after the last; null for no end
 * @param kinds the only kinds of work it pays for; empty for all
 * @param carryOver how much of what is left at the end goes to the next pack; null for all of it
 * @param overdraft by how much it may be overdrawn; null for any amount
 */
public record HourPack(
    String key,
    String name,
    Hours allotted,
    @Nullable LocalDate from,
    @Nullable LocalDate until,
    Set<String> kinds,
    @Nullable Hours carryOver,
    @Nullable Hours overdraft) {
  private static final String SOLD = "sale.order.line,";
  private static final Comparator<@Nullable LocalDate> ENDLESS_LAST =
      Comparator.nullsLast(Comparator.naturalOrder());
  private static final Comparator<@Nullable LocalDate> EVER_FIRST =
      Comparator.nullsFirst(Comparator.naturalOrder());

  /** The order in which packs pay: the one that ends first, then the older one. */
  static final Comparator<HourPack> IN_TURN =
      Comparator.<HourPack, @Nullable LocalDate>comparing(HourPack::until, ENDLESS_LAST)
          .thenComparing(HourPack::from, EVER_FIRST)
          .thenComparing(HourPack::key);

  /**
   * @throws IllegalArgumentException if an amount is negative, or it ends before it begins
   */
  public HourPack {
    Objects.requireNonNull(key, "key");
    Objects.requireNonNull(name, "name");
    kinds = java.util.Collections.unmodifiableSet(new TreeSet<>(kinds));
    if (allotted.isNegative()
        || (carryOver != null && carryOver.isNegative())
        || (overdraft != null && overdraft.isNegative())) {
      throw new IllegalArgumentException("pack " + name + ": amounts must not be negative");
    }
    if (from != null && until != null && !from.isBefore(until)) {
      throw new IllegalArgumentException("pack " + name + " ends before it begins");
    }
  }

  /** A pack as Odoo sells it: for all work, without end, overdrawn as it comes. */
  public static HourPack sold(long saleOrderLine, String name, Hours allotted) {
    String key = soldKey(saleOrderLine);
    return new HourPack(key, name, allotted, null, null, Set.of(), Hours.ZERO, null);
  }

  /** The key of the pack that a sale order line stands for. */
  public static String soldKey(long saleOrderLine) {
    return SOLD + saleOrderLine;
  }

  /** The sale order line that it stands for, if it does. */
  public Optional<Long> saleOrderLine() {
    return key.startsWith(SOLD)
        ? Optional.of(Long.valueOf(key.substring(SOLD.length())))
        : Optional.empty();
  }

  /** Whether it pays for that kind of work on that day. */
  public boolean pays(LocalDate day, String kind) {
    return (from == null || !day.isBefore(from))
        && (until == null || day.isBefore(until))
        && (kinds.isEmpty() || kinds.contains(kind));
  }
}
