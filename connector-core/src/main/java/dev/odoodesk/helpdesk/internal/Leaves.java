package dev.odoodesk.helpdesk.internal;

import dev.odoodesk.calendar.Interval;
import dev.odoodesk.client.Domain;
import dev.odoodesk.client.OdooClient;
import dev.odoodesk.client.OdooModel;
import dev.odoodesk.client.Record;
import dev.odoodesk.client.Reference;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The leaves that are nobody's own: public holidays and company days.
 *
 * <p>One without a calendar closes all calendars of its company. Odoo 14 keeps such leaves too, but
 * its own arithmetic does not look at them; so they count from 15 on.
 */
public final class Leaves {
  private static final int FIRST_WITH_COMMON_LEAVES = 15;

  private final List<Record> records;
  private final boolean commonOnes;

  private Leaves(List<Record> records, boolean commonOnes) {
    this.records = records;
    this.commonOnes = commonOnes;
  }

  /** Reads all of them: there are few. */
  public static Leaves read(OdooClient client) {
    OdooModel model = client.model("resource.calendar.leaves");
    Domain domain = Domain.where("resource_id", "=", null);
    if (model.fields().has("time_type")) {
      domain = domain.and("time_type", "=", "leave");
    }
    List<Record> records =
        model
            .query()
            .where(domain)
            .fields("calendar_id", "company_id", "date_from", "date_to")
            .withoutNames()
            .list();
    return new Leaves(records, client.version().atLeast(FIRST_WITH_COMMON_LEAVES));
  }

  /** Those that close a calendar of a company; null for a calendar of all companies. */
  public List<Interval> of(long calendar, @Nullable Reference company) {
    List<Interval> intervals = new ArrayList<>();
    for (Record leave : records) {
      Instant from = leave.instant("date_from");
      Instant to = leave.instant("date_to");
      if (closes(leave, calendar, company) && from != null && to != null && from.isBefore(to)) {
        intervals.add(new Interval(from, to));
      }
    }
    return intervals;
  }

  private boolean closes(Record leave, long calendar, @Nullable Reference company) {
    Reference own = leave.reference("calendar_id");
    if (own != null) {
      return own.id() == calendar;
    }
    Reference theirs = leave.reference("company_id");
    return commonOnes && (company == null || theirs == null || theirs.id() == company.id());
  }
}
