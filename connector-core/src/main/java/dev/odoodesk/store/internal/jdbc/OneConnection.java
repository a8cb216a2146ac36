package dev.odoodesk.store.internal.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;
import org.jdbi.v3.core.ConnectionException;
import org.jdbi.v3.core.ConnectionFactory;
import org.jspecify.annotations.Nullable;

/** One connection that threads take in turn: SQLite writes one thing at a time anyway. */
final class OneConnection implements ConnectionFactory {
  private final DataSource source;
  private final ReentrantLock turn = new ReentrantLock();
  private @Nullable Connection connection;
  private boolean closed;

  OneConnection(DataSource source) {
    this.source = source;
  }

  @Override
  public Connection openConnection() throws SQLException {
    turn.lock();
    try {
      if (closed) {
        throw new SQLException("the store is closed");
      }
      if (connection == null) {
        connection = source.getConnection();
      }
      return connection;
    } catch (SQLException | RuntimeException e) {
      turn.unlock();
      throw e;
    }
  }

  @Override
  public void closeConnection(Connection taken) {
    turn.unlock();
  }

  /** Closes it; waits for the thread whose turn it is. */
  void closeForGood() {
    turn.lock();
    try {
      closed = true;
      if (connection != null) {
        connection.close();
        connection = null;
      }
    } catch (SQLException e) {
      throw new ConnectionException(e);
    } finally {
      turn.unlock();
    }
  }
}
