package org.iioe.commands.teacher;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.Consumer;
import org.iioe.commands.database.Database;
import org.iioe.commands.database.SqlFaults;
import org.iioe.commands.database.SqlFunction;

/** Rows as they come from the server, walked once. */
public final class Cursor<T> implements Iterator<T> {
  private final ResultSet rows;
  private final SqlFunction<ResultSet, T> reader;
  private boolean ahead;
  private boolean ended;

  /**
   * @param reader makes a value of the row on which the cursor stands
   */
  Cursor(ResultSet rows, SqlFunction<ResultSet, T> reader) {
    this.rows = rows;
    this.reader = reader;
  }

  /**
   * Runs a query and gives its rows to who walks them, once, before the transaction ends.
   *
   * @param query puts the statement together, and may look things up
   * @param reader makes a value of a row
   */
  public static <T> void walk(
      Database database,
      SqlFunction<Connection, SqlText> query,
      SqlFunction<ResultSet, T> reader,
      Consumer<Iterator<T>> walker) {
    database.read(
        connection -> {
          try (PreparedStatement statement = query.apply(connection).prepare(connection);
              ResultSet rows = statement.executeQuery()) {
            walker.accept(new Cursor<>(rows, reader));
            return true;
          }
        });
  }

  @Override
  public boolean hasNext() {
    if (!ahead && !ended) {
      try {
        ahead = rows.next();
        ended = !ahead;
      } catch (SQLException failure) {
        throw SqlFaults.of(failure);
      }
    }
    return ahead;
  }

  @Override
  public T next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    try {
      ahead = false;
      return reader.apply(rows);
    } catch (SQLException failure) {
      throw SqlFaults.of(failure);
    }
  }
}
