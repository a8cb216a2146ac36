package dev.odoodesk.sandbox.internal.world;

import dev.odoodesk.sandbox.internal.orm.Database;
import dev.odoodesk.sandbox.internal.orm.RowSource;
import dev.odoodesk.sandbox.internal.orm.User;
import dev.odoodesk.sandbox.internal.schema.Schema;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;

/** Makes the whole database of a support desk. */
public final class World {
  /** One of the staff, for changes that do not come over the network. */
  public static final User COLLEAGUE =
      new User(Cast.staff(0), "staff1", "", Cast.partnerOfUser(Cast.staff(0)), true);

  private World() {}

  /** A database with its people, its desk, its working hours and its tickets. */
  public static Database make(Settings settings) {
    Instant present = settings.clock().instant().truncatedTo(ChronoUnit.SECONDS);
    StoryTeller tickets = new StoryTeller(settings, Kind.TICKET, present.getEpochSecond());
    StoryTeller tasks = new StoryTeller(settings, Kind.TASK, present.getEpochSecond());
    Stories stories = new Stories(tickets, tasks);
    AtomicReference<Database> made = new AtomicReference<>();
    MessageSource messages = new MessageSource(stories, new Subtypes());
    Map<String, RowSource> sources =
        Map.of(
            Kind.TICKET.model(),
            new TicketSource(tickets),
            Kind.TASK.model(),
            new TicketSource(tasks),
            "account.analytic.line",
            new LineSource(tickets, settings.lines()),
            "mail.message",
            messages,
            "mail.tracking.value",
            new TrackingSource(
                stories, messages, () -> Objects.requireNonNull(made.get(), "not made yet")));
    Database database =
        new Database(Schema.of(settings.version()), settings.clock(), Cast.logins(), sources);
    made.set(database);
    Instant founded = present.minus(400, ChronoUnit.DAYS);
    new PeopleMaker(database, founded).make();
    new DeskMaker(database, founded).make();
    new CalendarMaker(database, present, founded).make();
    return database;
  }
}
