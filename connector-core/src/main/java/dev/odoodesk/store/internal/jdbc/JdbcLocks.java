package dev.odoodesk.store.internal.jdbc;

import dev.odoodesk.store.HeldLock;
import dev.odoodesk.store.LockOwner;
import dev.odoodesk.store.Locks;
import dev.odoodesk.store.ProcessKey;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;

/**
 * Locks as rows. Each taking has a token of its own, and every change is made on condition of the
 * token: whoever comes second changes nothing, whatever the database's isolation.
 */
final class JdbcLocks implements Locks {
  private final Database database;

  JdbcLocks(Database database) {
    this.database = database;
  }

  @Override
  public Optional<HeldLock> acquire(String name, ProcessKey process, String purpose) {
    Instant now = database.clock().instant();
    String token = UUID.randomUUID().toString();
    LockOwner owner = new LockOwner(process, purpose, now, now);
    boolean taken =
        database.transaction(
            handle ->
                isInserted(handle, name, token, owner)
                    || isTakenOver(handle, name, token, owner, now));
    return taken ? Optional.of(new Held(name, token)) : Optional.empty();
  }

  private static boolean isInserted(Handle handle, String name, String token, LockOwner owner) {
    return bind(
                handle.createUpdate(
                    "insert into lock_holder (name, token, host, pid, process_started, purpose,"
                        + " since, heartbeat) values (:name, :token, :host, :pid,"
                        + " :processStarted, :purpose, :since, :since) on conflict do nothing"),
                name,
                token,
                owner)
            .execute()
        == 1;
  }

  private static boolean isTakenOver(
      Handle handle, String name, String token, LockOwner owner, Instant now) {
    Optional<Holder> holder = holder(handle, name);
    return holder.filter(found -> found.owner().isDead(now)).isPresent()
        && bind(
                    handle.createUpdate(
                        "update lock_holder set token = :token, host = :host, pid = :pid,"
                            + " process_started = :processStarted, purpose = :purpose,"
                            + " since = :since, heartbeat = :since"
                            + " where name = :name and token = :oldToken"
                            + " and heartbeat = :oldHeartbeat"),
                    name,
                    token,
                    owner)
                .bind("oldToken", holder.get().token())
                .bind("oldHeartbeat", Stamp.of(holder.get().owner().heartbeat()))
                .execute()
            == 1;
  }

  private static Update bind(Update update, String name, String token, LockOwner owner) {
    return update
        .bind("name", name)
        .bind("token", token)
        .bind("host", owner.process().host())
        .bind("pid", owner.process().pid())
        .bind("processStarted", Stamp.of(owner.process().started()))
        .bind("purpose", owner.purpose())
        .bind("since", Stamp.of(owner.since()));
  }

  @Override
  public Optional<LockOwner> owner(String name) {
    return database.read(handle -> holder(handle, name)).map(Holder::owner);
  }

  private static Optional<Holder> holder(Handle handle, String name) {
    return handle
        .createQuery("select * from lock_holder where name = :name")
        .bind("name", name)
        .map(
            (row, context) ->
                new Holder(
                    row.getString("token"),
                    new LockOwner(
                        new ProcessKey(
                            row.getString("host"),
                            row.getLong("pid"),
                            Stamp.in(row, "process_started")),
                        row.getString("purpose"),
                        Stamp.in(row, "since"),
                        Stamp.in(row, "heartbeat"))))
        .findOne();
  }

  @Override
  public List<String> names() {
    return database.read(
        handle ->
            handle
                .createQuery("select name from lock_holder order by name")
                .mapTo(String.class)
                .list());
  }

  /** Who holds a lock, and under which token. */
  private record Holder(String token, LockOwner owner) {}

  private final class Held implements HeldLock {
    private final String name;
    private final String token;

    Held(String name, String token) {
      this.name = name;
      this.token = token;
    }

    @Override
    public String name() {
      return name;
    }

    @Override
    public boolean renew() {
      Instant now = database.clock().instant();
      return database.transaction(
              handle ->
                  handle.execute(
                      "update lock_holder set heartbeat = ? where name = ? and token = ?",
                      Stamp.of(now),
                      name,
                      token))
          == 1;
    }

    @Override
    public void close() {
      database.write(
          handle ->
              handle.execute("delete from lock_holder where name = ? and token = ?", name, token));
    }
  }
}
