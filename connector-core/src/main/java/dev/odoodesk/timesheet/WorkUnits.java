package dev.odoodesk.timesheet;

import dev.odoodesk.client.OdooClient;
import dev.odoodesk.client.OdooModel;
import dev.odoodesk.client.Record;
import dev.odoodesk.client.Reference;
import dev.odoodesk.hours.Hours;
import dev.odoodesk.hours.WorkUnit;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The units of measure that are times. Up to Odoo 18 units of one category convert, by a factor
 * that is larger for smaller units; since 19 those with a common reference, by a factor that is
 * larger for larger ones.
 */
final class WorkUnits {
  private static final String UNIT = "uom.uom";

  /** The unit of the company in which timesheets are kept: hours. */
  private static final String TIME_UNIT = "project_time_mode_id";

  private static final String CATEGORY = "category_id";
  private static final String RELATIVE_TO = "relative_uom_id";
  private static final String FACTOR = "factor";

  private final OdooClient client;

  WorkUnits(OdooClient client) {
    this.client = client;
  }

  /** The units of time by their ids; those that are used no more, too. */
  Map<Long, WorkUnit> all() {
    OdooModel model = client.model(UNIT);
    boolean byCategory = model.fields().has(CATEGORY);
    String group = byCategory ? CATEGORY : RELATIVE_TO;
    List<Record> units = model.query().includeArchived().fields("name", FACTOR, group).list();
    Map<Long, Record> byId = new HashMap<>();
    units.forEach(unit -> byId.put(unit.id(), unit));
    Record hour = byId.get(hour());
    if (hour == null) {
      throw new TimesheetException(
          "The company has no unit in which timesheets are kept (%s).".formatted(TIME_UNIT));
    }
    Map<Long, WorkUnit> times = new HashMap<>();
    for (Record unit : units) {
      boolean converts =
          byCategory
              ? Objects.equals(id(unit, CATEGORY), id(hour, CATEGORY))
              : root(unit, byId) == root(hour, byId);
      if (converts && factor(unit).signum() > 0) {
        BigDecimal hours =
            byCategory
                ? factor(hour).divide(factor(unit), MathContext.DECIMAL64)
                : factor(unit).divide(factor(hour), MathContext.DECIMAL64);
        Hours size = Hours.of(hours);
        if (size.isPositive()) {
          String name = Objects.requireNonNullElse(unit.text("name"), "");
          times.put(unit.id(), new WorkUnit(name, size));
        }
      }
    }
    return times;
  }

  private long hour() {
    return client.model("res.company").query().fields(TIME_UNIT).list().stream()
        .map(company -> company.reference(TIME_UNIT))
        .filter(Objects::nonNull)
        .map(Reference::id)
        .findFirst()
        .orElse(0L);
  }

  private static long root(Record unit, Map<Long, Record> units) {
    Record at = unit;
    for (int steps = 0; steps < units.size(); steps++) {
      Long next = id(at, RELATIVE_TO);
      Record parent = next == null ? null : units.get(next);
      if (parent == null) {
        return at.id();
      }
      at = parent;
    }
    return at.id();
  }

  private static @Nullable Long id(Record record, String field) {
    Reference reference = record.reference(field);
    return reference == null ? null : reference.id();
  }

  private static BigDecimal factor(Record unit) {
    return Objects.requireNonNullElse(unit.decimal(FACTOR), BigDecimal.ZERO);
  }
}
