package dev.odoodesk.store.internal.jdbc;

import dev.odoodesk.store.JobKey;
import dev.odoodesk.store.OdooKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;

/** The jobs, which other tables point to by number. */
final class JobTable {
  /** The jobs of an Odoo whose names are bound as by {@link #bind}. */
  static final String OF_ODOO =
      "(select id from job where connection = :connection and database_name = :database)";

  /** A job whose names are bound. */
  static final String OF_JOB =
      "(select id from job where connection = :connection and database_name = :database"
          + " and name = :job)";

  private JobTable() {}

  /** The number of a job; it gets one if it has none. */
  static long id(Handle handle, JobKey job) {
    bind(
            handle.createUpdate(
                "insert into job (connection, database_name, name)"
                    + " values (:connection, :database, :job) on conflict do nothing"),
            job)
        .execute();
    return bind(handle.createQuery("select id from job where id = " + OF_JOB), job)
        .mapTo(Long.class)
        .one();
  }

  /** Binds the names of a job. */
  static <S extends SqlStatement<S>> S bind(S statement, JobKey job) {
    return bind(statement, job.odoo()).bind("job", job.name());
  }

  /** Binds the names of an Odoo. */
  static <S extends SqlStatement<S>> S bind(S statement, OdooKey odoo) {
    return statement.bind("connection", odoo.connection()).bind("database", odoo.database());
  }

  /** The job of a row that has the columns of the table. */
  static JobKey in(ResultSet row) throws SQLException {
    return new JobKey(odooIn(row), row.getString("name"));
  }

  /** The Odoo of a row that has the columns of the table. */
  static OdooKey odooIn(ResultSet row) throws SQLException {
    return new OdooKey(row.getString("connection"), row.getString("database_name"));
  }
}
