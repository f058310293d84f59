package org.iioe.commands.partner.cases;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.iioe.commands.database.SqlFaults;
import org.jspecify.annotations.Nullable;

/** Lines as they come from the server. */
final class DueLines implements Iterator<DueLine> {
  private final ResultSet rows;
  private @Nullable DueLine ahead;

  DueLines(ResultSet rows) {
    this.rows = rows;
    this.ahead = read();
  }

  private @Nullable DueLine read() {
    try {
      return rows.next() ? DueQuery.read(rows) : null;
    } catch (SQLException failure) {
      throw SqlFaults.of(failure);
    }
  }

  @Override
  public boolean hasNext() {
    return ahead != null;
  }

  @Override
  public DueLine next() {
    DueLine line = ahead;
    if (line == null) {
      throw new NoSuchElementException();
    }
    ahead = read();
    return line;
  }
}
