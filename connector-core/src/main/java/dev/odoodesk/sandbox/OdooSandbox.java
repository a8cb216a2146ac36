package dev.odoodesk.sandbox;

import dev.odoodesk.sandbox.internal.orm.Database;
import dev.odoodesk.sandbox.internal.orm.Dispatcher;
import dev.odoodesk.sandbox.internal.orm.OdooError;
import dev.odoodesk.sandbox.internal.web.SandboxServer;
import dev.odoodesk.sandbox.internal.world.Settings;
import dev.odoodesk.sandbox.internal.world.World;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;

/**
 * A simulated Odoo: a support desk with made-up tickets that speaks XML-RPC, JSON-RPC and, as
 * version 19, JSON-2 over real HTTP on the loopback interface.
 *
 * <p>Its one database is {@value #DATABASE}. {@value #USER} may do everything; the password and the
 * API key are {@value #PASSWORD}. {@value #AGENT} (password and key {@value #AGENT}) works on
 * tickets but may not read tracked changes nor make fields.
 *
 * <p>Equal versions, seeds, counts and clocks make equal desks. Records that nobody changed are
 * worked out when they are asked for, so a million tickets need no memory. Thread-safe.
 *
 * <pre>{@code
 * try (OdooSandbox odoo = OdooSandbox.builder().version(19).tickets(500).start()) {
 *   URI url = odoo.url();
 * }
 * }</pre>
 */
public final class OdooSandbox implements AutoCloseable {
  /** The name of the database. */
  public static final String DATABASE = "sandbox";

  /** The user who may do everything. */
  public static final String USER = "admin";

  /** Password and API key of {@link #USER}. */
  public static final String PASSWORD = "sandbox";

  /** A user without administrator's rights; the password and API key are the same word. */
  public static final String AGENT = "agent";

  private final Dispatcher dispatcher;
  private final SandboxServer server;

  private OdooSandbox(Builder builder) {
    Settings settings =
        new Settings(
            builder.version,
            builder.tickets,
            builder.tasks,
            builder.lines < 0 ? 2 * builder.tickets : builder.lines,
            builder.seed,
            builder.clock);
    this.dispatcher = new Dispatcher(World.make(settings));
    try {
      this.server = new SandboxServer(dispatcher, builder.port);
    } catch (IOException e) {
      throw new UncheckedIOException(
          "The sandbox cannot listen on 127.0.0.1:" + builder.port + "; choose another port", e);
    }
  }

  /** By default: version 19, 500 tickets, 500 tasks, seed 1, a free port, the system's clock. */
  public static Builder builder() {
    return new Builder();
  }

  /** Where it answers, for example {@code http://127.0.0.1:40123}. */
  public URI url() {
    return server.url();
  }

  /** The version that it imitates: 14 or 19. */
  public int version() {
    return database().version();
  }

  /**
   * How many values clients set since the start or the last {@link #resetCounts}: one for each
   * field of each ticket, task or timesheet line that a {@code write}, {@code web_save_multi},
   * {@code load} or {@code create} named, whether or not it changed.
   */
  public long writes() {
    return writesByField().values().stream()
        .flatMap(fields -> fields.values().stream())
        .mapToLong(Long::longValue)
        .sum();
  }

  /** {@link #writes} by model and field. */
  public Map<String, Map<String, Long>> writesByField() {
    return database().counters().writes();
  }

  /** How many calls clients made, by {@code model.method}. */
  public Map<String, Long> calls() {
    return database().counters().calls();
  }

  /** Begins to count anew. */
  public void resetCounts() {
    database().counters().reset();
  }

  /**
   * Changes a record as a colleague would in the web client: tracked, but counted in neither {@link
   * #writes} nor {@link #calls}.
   *
   * @param values by field, as {@code write} takes them
   * @throws IllegalArgumentException if the server would refuse the change
   */
  public void editAsPerson(String model, long id, Map<String, ?> values) {
    try {
      dispatcher.editAsPerson(World.COLLEAGUE, model, id, values);
    } catch (OdooError e) {
      throw new IllegalArgumentException(e.text(), e);
    }
  }

  private Database database() {
    return dispatcher.database();
  }

  /** Stops, and frees the port. */
  @Override
  public void close() {
    server.close();
  }

  /** Says what to imitate. Not thread-safe. */
  public static final class Builder {
    private int version = 19;
    private long tickets = 500;
    private long tasks = 500;
    private long lines = -1;
    private long seed = 1;
    private int port;
    private Clock clock = Clock.systemUTC();

    private Builder() {}

    /**
     * The version of Odoo to imitate.
     *
     * @throws IllegalArgumentException unless it is 14 or 19
     */
    public Builder version(int major) {
      if (major != 14 && major != 19) {
        throw new IllegalArgumentException("The sandbox imitates Odoo 14 or 19, not " + major);
      }
      this.version = major;
      return this;
    }

    /** How many {@code helpdesk.ticket}, and as many {@code project.task}. */
    public Builder tickets(long count) {
      this.tickets = checked(count);
      this.tasks = count;
      return this;
    }

    /** How many {@code project.task}, where they are not to be as many as the tickets. */
    public Builder tasks(long count) {
      this.tasks = checked(count);
      return this;
    }

    /** How many timesheet lines on the tickets; two for each ticket where nothing is said. */
    public Builder lines(long count) {
      this.lines = checked(count);
      return this;
    }

    private static long checked(long count) {
      if (count < 0 || count > 10_000_000) {
        throw new IllegalArgumentException("Between 0 and 10,000,000 of them, not " + count);
      }
      return count;
    }

    /** What the made-up desk depends on. */
    public Builder seed(long value) {
      this.seed = value;
      return this;
    }

    /** The port on 127.0.0.1; 0, the default, takes a free one. */
    public Builder port(int number) {
      this.port = number;
      return this;
    }

    /** The server's clock. Tickets are created in the 90 days before its instant at the start. */
    public Builder clock(Clock value) {
      this.clock = Objects.requireNonNull(value, "clock");
      return this;
    }

    /**
     * Starts to serve.
     *
     * @throws UncheckedIOException if the port cannot be had
     */
    public OdooSandbox start() {
      return new OdooSandbox(this);
    }
  }
}
