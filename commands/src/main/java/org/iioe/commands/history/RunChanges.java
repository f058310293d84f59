package org.iioe.commands.history;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.iioe.commands.database.Database;

/** What a run did to which tables, as its journal has it, and how many rejects are kept. */
public final class RunChanges {
  /**
   * One table.
   *
   * @param undoable whether an undo can take this back
   */
  public record Change(
      String relation, long created, long changed, long deleted, boolean undoable) {}

  /** Of a run. */
  public record Summary(List<Change> changes, long rejects) {
    public Summary {
      changes = List.copyOf(changes);
    }
  }

  private final Database database;

  public RunChanges(Database database) {
    this.database = database;
  }

  /** The tables by name. */
  public Summary of(long run) {
    return database.read(
        connection -> new Summary(changes(connection, run), rejects(connection, run)));
  }

  private static List<Change> changes(Connection connection, long run) throws SQLException {
    String sql =
        """
        SELECT relation,
          coalesce(sum((SELECT sum(upper(ids) - lower(ids)) FROM unnest(row_ids) ids)), 0),
          count(*) FILTER (WHERE operation = 'changed'),
          count(*) FILTER (WHERE operation = 'deleted')
        FROM iioe.journal WHERE run_id = ? GROUP BY relation ORDER BY relation""";
    List<Change> changes = new ArrayList<>();
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setLong(1, run);
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          changes.add(change(row.getString(1), row.getLong(2), row.getLong(3), row.getLong(4)));
        }
      }
    }
    return changes;
  }

  private static Change change(String table, long created, long changed, long deleted) {
    UndoRelation relation = UndoRelation.of(table);
    boolean undoable = relation != null && (relation.isWhole() || created + deleted == 0);
    return new Change(table, created, changed, deleted, undoable);
  }

  private static long rejects(Connection connection, long run) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement("SELECT count(*) FROM iioe.roster_reject WHERE run_id = ?")) {
      statement.setLong(1, run);
      try (ResultSet row = statement.executeQuery()) {
        return row.next() ? row.getLong(1) : 0;
      }
    }
  }
}
