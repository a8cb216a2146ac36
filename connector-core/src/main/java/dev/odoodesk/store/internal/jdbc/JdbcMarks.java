package dev.odoodesk.store.internal.jdbc;

import dev.odoodesk.store.IdRange;
import dev.odoodesk.store.JobKey;
import dev.odoodesk.store.Mark;
import dev.odoodesk.store.Marks;
import dev.odoodesk.store.Scan;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.statement.SqlStatement;

final class JdbcMarks implements Marks {
  private final Database database;

  JdbcMarks(Database database) {
    this.database = database;
  }

  @Override
  public Optional<Mark> of(JobKey job) {
    return database.read(
        handle ->
            JobTable.bind(
                    handle.createQuery("select * from mark where job_id = " + JobTable.OF_JOB), job)
                .map((row, context) -> mark(row))
                .findOne());
  }

  @Override
  public void put(JobKey job, Mark mark) {
    database.write(
        handle ->
            bind(
                    handle.createUpdate(
                        "insert into mark (job_id, server_time, as_of, digest)"
                            + " values (:jobId, :serverTime, :asOf, :digest)"
                            + " on conflict (job_id) do update set"
                            + " server_time = excluded.server_time, as_of = excluded.as_of,"
                            + " digest = excluded.digest"),
                    mark)
                .bind("jobId", JobTable.id(handle, job))
                .execute());
  }

  @Override
  public void forget(JobKey job) {
    database.write(
        handle ->
            JobTable.bind(
                    handle.createUpdate("delete from mark where job_id = " + JobTable.OF_JOB), job)
                .execute());
  }

  @Override
  public List<Scan> scans(JobKey job) {
    return database.read(
        handle ->
            JobTable.bind(
                    handle.createQuery(
                        "select * from scan where job_id = "
                            + JobTable.OF_JOB
                            + " order by from_id"),
                    job)
                .map(
                    (row, context) ->
                        new Scan(
                            new IdRange(row.getLong("from_id"), row.getLong("to_id")),
                            mark(row),
                            row.getLong("last_id")))
                .list());
  }

  @Override
  public void putScan(JobKey job, Scan scan) {
    database.write(
        handle ->
            bind(
                    handle.createUpdate(
                        "insert into scan (job_id, from_id, to_id, server_time, as_of, digest,"
                            + " last_id) values (:jobId, :from, :to, :serverTime, :asOf, :digest,"
                            + " :last) on conflict (job_id, from_id) do update set"
                            + " to_id = excluded.to_id, server_time = excluded.server_time,"
                            + " as_of = excluded.as_of, digest = excluded.digest,"
                            + " last_id = excluded.last_id"),
                    scan.mark())
                .bind("jobId", JobTable.id(handle, job))
                .bind("from", scan.range().from())
                .bind("to", scan.range().to())
                .bind("last", scan.lastId())
                .execute());
  }

  @Override
  public void clearScans(JobKey job) {
    database.write(
        handle ->
            JobTable.bind(
                    handle.createUpdate("delete from scan where job_id = " + JobTable.OF_JOB), job)
                .execute());
  }

  private static <S extends SqlStatement<S>> S bind(S statement, Mark mark) {
    return statement
        .bind("serverTime", Stamp.of(mark.serverTime()))
        .bind("asOf", Stamp.of(mark.asOf()))
        .bind("digest", mark.digest());
  }

  private static Mark mark(ResultSet row) throws SQLException {
    return new Mark(Stamp.in(row, "server_time"), Stamp.in(row, "as_of"), row.getString("digest"));
  }
}
