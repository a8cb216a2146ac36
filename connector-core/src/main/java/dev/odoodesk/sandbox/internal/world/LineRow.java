package dev.odoodesk.sandbox.internal.world;

import dev.odoodesk.sandbox.internal.schema.Row;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A made-up timesheet line: between 5 minutes and 3 hours on a ticket, soon after its creation. */
final class LineRow implements Row {
  private static final int DICE = 40;
  private static final int DAYS = 5;
  private static final int STEPS = 36;
  private static final int MINUTES_A_STEP = 5;
  private static final BigDecimal MINUTES_AN_HOUR = BigDecimal.valueOf(60);
  private static final List<String> WORK =
      List.of(
          "Looked for the cause",
          "Mended the configuration",
          "Call with the customer",
          "Wrote a test and put it right",
          "/");

  private final StoryTeller tickets;
  private final long id;
  private long created;

  LineRow(StoryTeller tickets, long id) {
    this.tickets = tickets;
    this.id = id;
  }

  @Override
  public long id() {
    return id;
  }

  @Override
  public @Nullable Object get(String field) {
    return switch (field) {
      case "id" -> id;
      case "name" -> WORK.get(dice(0).below(WORK.size()));
      case "date" -> date();
      case "unit_amount" -> spent();
      case "amount" -> BigDecimal.ZERO;
      case "employee_id" -> 1L + staff();
      case "user_id" -> Cast.staff(staff());
      case "helpdesk_ticket_id" -> ticket();
      case "project_id", "company_id" -> 1L;
      case "partner_id" -> tickets.author(ticket());
      case "create_date", "write_date" -> Instant.ofEpochSecond(created());
      case "create_uid", "write_uid" -> Cast.ADMIN;
      default -> null;
    };
  }

  private long ticket() {
    return 1 + (id - 1) % tickets.count();
  }

  private long created() {
    if (created == 0) {
      created = tickets.tell(ticket()).created();
    }
    return created;
  }

  private LocalDate date() {
    return LocalDate.ofInstant(Instant.ofEpochSecond(created()), ZoneOffset.UTC)
        .plusDays(dice(1).below(DAYS));
  }

  private BigDecimal spent() {
    long minutes = (1L + dice(2).below(STEPS)) * MINUTES_A_STEP;
    return BigDecimal.valueOf(minutes).divide(MINUTES_AN_HOUR, 4, RoundingMode.HALF_UP);
  }

  private int staff() {
    return dice(3).below(Cast.STAFF.size());
  }

  private Dice dice(int which) {
    return tickets.dice(DICE + which, id);
  }
}
