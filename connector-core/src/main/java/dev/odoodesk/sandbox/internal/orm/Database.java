package dev.odoodesk.sandbox.internal.orm;

import dev.odoodesk.sandbox.internal.schema.Field;
import dev.odoodesk.sandbox.internal.schema.Model;
import dev.odoodesk.sandbox.internal.schema.Records;
import dev.odoodesk.sandbox.internal.schema.Row;
import dev.odoodesk.sandbox.internal.schema.Schema;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * The one database: its models, their records and its users.
 *
 * <p>Thread-safe. Calls that write hold {@link #writing()} and are checked before they change
 * anything; reading goes on meanwhile and sees each single record whole.
 */
public final class Database implements Records {
  private final Schema schema;
  private final Clock clock;
  private final Map<String, Table> tables = new HashMap<>();
  private final List<User> users;
  private final ReentrantLock writing = new ReentrantLock();
  private final Counters counters = new Counters();
  private final ExternalIds externalIds;
  private final Metadata metadata;

  public Database(
      Schema schema, Clock clock, List<User> users, Map<String, ? extends RowSource> sources) {
    this.schema = schema;
    this.clock = clock;
    this.users = List.copyOf(users);
    schema.models().forEach(m -> tables.put(m.name(), new Table(sources.get(m.name()))));
    this.externalIds = new ExternalIds(this);
    this.metadata = new Metadata(this);
    metadata.describeAll();
  }

  public Schema schema() {
    return schema;
  }

  @Override
  public int version() {
    return schema.version();
  }

  public Clock clock() {
    return clock;
  }

  public List<User> users() {
    return users;
  }

  public Counters counters() {
    return counters;
  }

  public ExternalIds externalIds() {
    return externalIds;
  }

  /** What this database says of its own models and fields. */
  public Metadata metadata() {
    return metadata;
  }

  ReentrantLock writing() {
    return writing;
  }

  /** An environment in which the user {@code uid} acts now. */
  public Env env(User user, Context context) {
    return new Env(this, user, context, Times.stored(clock.instant()));
  }

  public Model model(String name) {
    Model model = schema.model(name);
    if (model == null) {
      throw OdooError.user("Object %s doesn't exist".formatted(name));
    }
    return model;
  }

  public Table table(String model) {
    Table table = tables.get(model);
    if (table == null) {
      throw new IllegalStateException("no table for " + model);
    }
    return table;
  }

  /** Adds a record as it stands, for setting up; gives its id. */
  public long insert(String model, Map<String, ? extends @Nullable Object> values, Instant at) {
    Table table = table(model);
    long id = table.nextId();
    Map<String, @Nullable Object> all = new HashMap<>();
    for (Field field : model(model).fields().values()) {
      if (field.isKept() && field.fallback() != null) {
        all.put(field.name(), field.fallback());
      }
    }
    all.putAll(values);
    all.put("create_date", at);
    all.put("write_date", at);
    all.put("create_uid", 1L);
    all.put("write_uid", 1L);
    table.insert(id, all);
    return id;
  }

  /** Changes a record as it stands, for setting up. */
  public void assign(String model, long id, Map<String, ? extends @Nullable Object> values) {
    table(model).update(id, values);
  }

  @Override
  public @Nullable Row row(String model, long id) {
    Table table = tables.get(model);
    return table == null ? null : table.row(id);
  }

  @Override
  public @Nullable Object value(String model, Row row, String field) {
    Field described = model(model).field(field);
    return described == null ? row.get(field) : value(row, described);
  }

  @Nullable Object value(Row row, Field field) {
    return field.compute() == null ? row.get(field.name()) : field.compute().value(this, row);
  }

  @Override
  public List<Long> idsWhere(String model, Map<String, Object> equal) {
    Table table = table(model);
    Map<String, Set<Object>> wanted = new HashMap<>();
    equal.forEach((field, value) -> wanted.put(field, Set.of(value)));
    List<Long> candidates = table.candidates(wanted);
    List<Long> found = new ArrayList<>();
    if (candidates != null) {
      candidates.forEach(id -> addIfEqual(table, id, equal, found));
    } else {
      for (long id = table.after(0); id != 0; id = table.after(id)) {
        addIfEqual(table, id, equal, found);
      }
    }
    return found;
  }

  private static void addIfEqual(
      Table table, long id, Map<String, Object> equal, List<Long> found) {
    Row row = table.row(id);
    if (row != null
        && equal.entrySet().stream().allMatch(e -> e.getValue().equals(row.get(e.getKey())))) {
      found.add(id);
    }
  }

  /** How the record is called, null where it is gone or has no name. */
  public @Nullable String displayName(String model, long id) {
    Row row = row(model, id);
    return row == null ? null : (String) value(model, row, "display_name");
  }
}
