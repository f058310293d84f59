package org.iioe.commands.teacher;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** A statement that is put together, with the values of its question marks. */
public final class SqlText {
  private static final int ROWS_AT_A_TIME = 1000;

  private final StringBuilder text = new StringBuilder();
  private final List<Object> values = new ArrayList<>();

  /** Appends a piece, after a space, with the values of its question marks. */
  public SqlText add(String piece, Object... more) {
    text.append(text.length() == 0 ? "" : " ").append(piece);
    values.addAll(List.of(more));
    return this;
  }

  /** Appends another one. */
  public SqlText add(SqlText other) {
    return add(other.text.toString(), other.values.toArray());
  }

  boolean isEmpty() {
    return text.length() == 0;
  }

  /** The statement, whose rows come from a cursor. */
  public PreparedStatement prepare(Connection connection) throws SQLException {
    PreparedStatement statement = connection.prepareStatement(text.toString());
    statement.setFetchSize(ROWS_AT_A_TIME);
    for (int i = 0; i < values.size(); i++) {
      statement.setObject(i + 1, values.get(i));
    }
    return statement;
  }
}
