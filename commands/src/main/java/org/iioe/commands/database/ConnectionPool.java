package org.iioe.commands.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import org.postgresql.Driver;

/**
 * Open connections that wait for their next transaction. It grows to as many as there are threads
 * at work and never closes one before the end, for a command is short.
 */
final class ConnectionPool implements AutoCloseable {
  private final DatabaseAddress address;
  private final Deque<Connection> idle = new ArrayDeque<>();
  private boolean closed;

  ConnectionPool(DatabaseAddress address) {
    this.address = address;
  }

  Connection take() throws SQLException {
    synchronized (idle) {
      if (closed) {
        throw new IllegalStateException("the database is closed");
      }
      if (!idle.isEmpty()) {
        return idle.pop();
      }
    }
    return connect(address);
  }

  /** Takes a connection back; one that is broken or in an unknown state is closed instead. */
  void giveBack(Connection connection) {
    if (isReusable(connection)) {
      synchronized (idle) {
        if (!closed) {
          idle.push(connection);
          return;
        }
      }
    }
    discard(connection);
  }

  private static boolean isReusable(Connection connection) {
    try {
      return !connection.isClosed() && connection.getAutoCommit();
    } catch (SQLException broken) {
      return false;
    }
  }

  static void discard(Connection connection) {
    try {
      connection.close();
    } catch (SQLException broken) {
      // It is being thrown away because it is broken.
    }
  }

  static Connection connect(DatabaseAddress address) throws SQLException {
    Connection connection = new Driver().connect(address.jdbcUrl(), address.properties());
    if (connection == null) {
      throw new IllegalStateException("the driver does not know its own URL");
    }
    return connection;
  }

  @Override
  public void close() {
    synchronized (idle) {
      closed = true;
      idle.forEach(ConnectionPool::discard);
      idle.clear();
    }
  }
}
