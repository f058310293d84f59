package org.iioe.commands.teacher.enrollment;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.function.Consumer;
import org.iioe.commands.database.SqlFaults;
import org.iioe.commands.database.SqlFunction;
import org.iioe.commands.fault.Fault;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * Statements without parameters, each on whole tables, in the caller's transaction. They are our
 * own text and the ids that we put into it.
 */
final class Statements {
  private static final int ROWS_AT_A_TIME = 500;

  private final Connection connection;

  Statements(Handle handle) {
    this.connection = handle.getConnection();
  }

  /** Executes and says how many rows were touched. */
  long execute(String sql) {
    return with(statement -> statement.executeLargeUpdate(sql));
  }

  /**
   * Executes some, all or none.
   *
   * @return false when they had to wait too long for what others hold
   */
  boolean tried(String... several) {
    execute("SAVEPOINT tried");
    try {
      for (String sql : several) {
        execute(sql);
      }
      execute("RELEASE SAVEPOINT tried");
      return true;
    } catch (Fault fault) {
      if (!fault.code().equals("DATABASE_LOCKED") || Thread.currentThread().isInterrupted()) {
        throw fault;
      }
      execute("ROLLBACK TO SAVEPOINT tried");
      return false;
    }
  }

  /** The numbers in the only row. */
  long[] numbers(String sql) {
    return with(
        statement -> {
          try (ResultSet rows = statement.executeQuery(sql)) {
            long[] numbers = new long[rows.getMetaData().getColumnCount()];
            rows.next();
            for (int i = 0; i < numbers.length; i++) {
              numbers[i] = rows.getLong(i + 1);
            }
            return numbers;
          }
        });
  }

  /** The number in the only row. */
  long number(String sql) {
    return numbers(sql)[0];
  }

  /** Whether there is any row; a whole count would look at all of them. */
  boolean hasRows(String from) {
    return number("SELECT count(*) FROM (SELECT " + from + " LIMIT 1) found") > 0;
  }

  /** The text in the only row; null also when there is none. */
  @Nullable String text(String sql) {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      return rows.next() ? rows.getString(1) : null;
    } catch (SQLException failure) {
      throw SqlFaults.of(failure);
    }
  }

  /** Goes through many rows with a cursor. */
  void each(String sql, Consumer<Row> action) {
    with(
        statement -> {
          statement.setFetchSize(ROWS_AT_A_TIME);
          try (ResultSet rows = statement.executeQuery(sql)) {
            Row row = new Row(rows);
            while (rows.next()) {
              action.accept(row);
            }
            return statement;
          }
        });
  }

  /** Fills a table from blocks in the text format until one ends the transaction. */
  ChunkFacts copy(String table, RosterPump pump) {
    try {
      CopyIn copy =
          connection
              .unwrap(PGConnection.class)
              .getCopyAPI()
              .copyIn("COPY " + table + " FROM STDIN");
      try {
        while (true) {
          RosterPump.Block block = pump.take();
          copy.writeToCopy(block.bytes(), 0, block.bytes().length);
          ChunkFacts end = block.end();
          if (end != null) {
            copy.endCopy();
            return end;
          }
        }
      } finally {
        if (copy.isActive()) {
          copy.cancelCopy();
        }
      }
    } catch (SQLException failure) {
      throw SqlFaults.of(failure);
    }
  }

  /** A row of a cursor. */
  static final class Row {
    private final ResultSet rows;

    private Row(ResultSet rows) {
      this.rows = rows;
    }

    long number(int column) {
      try {
        return rows.getLong(column);
      } catch (SQLException failure) {
        throw SqlFaults.of(failure);
      }
    }

    @Nullable String text(int column) {
      try {
        return rows.getString(column);
      } catch (SQLException failure) {
        throw SqlFaults.of(failure);
      }
    }

    String[] texts(int column) {
      try {
        return (String[]) rows.getArray(column).getArray();
      } catch (SQLException failure) {
        throw SqlFaults.of(failure);
      }
    }
  }

  private <T> T with(SqlFunction<Statement, T> work) {
    try (Statement statement = connection.createStatement()) {
      return work.apply(statement);
    } catch (SQLException failure) {
      throw SqlFaults.of(failure);
    }
  }
}
