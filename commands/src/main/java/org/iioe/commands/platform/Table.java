package org.iioe.commands.platform;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A table of the platform that a backup holds.
 *
 * @param columns those that are stored and not computed, in order
 * @param bytes about how large it is
 */
record Table(String name, List<String> columns, long bytes) {
  Table {
    columns = List.copyOf(columns);
  }

  /** The name and the columns, as {@code COPY} takes them. */
  String withColumns() {
    List<String> quoted = columns.stream().map(Table::quoted).toList();
    return qualified() + " (" + String.join(", ", quoted) + ")";
  }

  String qualified() {
    return "iioe." + quoted(name);
  }

  static String quoted(String identifier) {
    return '"' + identifier.replace("\"", "\"\"") + '"';
  }

  /**
   * Every table that outlives a run, without those of the migrations, a referenced one before those
   * that refer to it; a reference that is looked at only when a transaction ends may go both ways.
   */
  static List<Table> inOrder(Connection connection) throws SQLException {
    Map<String, Table> tables = new LinkedHashMap<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                """
                SELECT relname, array_agg(attname::text ORDER BY attnum),
                       pg_table_size(pg_class.oid)
                FROM pg_class JOIN pg_attribute ON attrelid = pg_class.oid
                WHERE relnamespace = 'iioe'::regnamespace AND relkind = 'r'
                  AND relname NOT IN ('flyway_schema_history', 'schema_version', 'commit_mark')
                  AND attnum > 0 AND NOT attisdropped AND attgenerated = ''
                GROUP BY pg_class.oid, relname ORDER BY relname""")) {
      while (rows.next()) {
        List<String> columns = List.of((String[]) rows.getArray(2).getArray());
        tables.put(rows.getString(1), new Table(rows.getString(1), columns, rows.getLong(3)));
      }
    }
    return ordered(tables, references(connection));
  }

  private static Map<String, Set<String>> references(Connection connection) throws SQLException {
    Map<String, Set<String>> references = new LinkedHashMap<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                """
                SELECT source.relname, target.relname
                FROM pg_constraint
                JOIN pg_class source ON source.oid = conrelid
                JOIN pg_class target ON target.oid = confrelid
                WHERE contype = 'f' AND connamespace = 'iioe'::regnamespace
                  AND conrelid <> confrelid AND NOT condeferred""")) {
      while (rows.next()) {
        references
            .computeIfAbsent(rows.getString(1), name -> new HashSet<>())
            .add(rows.getString(2));
      }
    }
    return references;
  }

  private static List<Table> ordered(
      Map<String, Table> tables, Map<String, Set<String>> references) {
    Set<String> done = new LinkedHashSet<>();
    while (done.size() < tables.size()) {
      int before = done.size();
      for (String name : tables.keySet()) {
        if (done.containsAll(references.getOrDefault(name, Set.of()))) {
          done.add(name);
        }
      }
      if (done.size() == before) {
        throw new IllegalStateException("tables refer to each other in a circle");
      }
    }
    List<Table> ordered = new ArrayList<>();
    done.forEach(name -> ordered.add(java.util.Objects.requireNonNull(tables.get(name))));
    return ordered;
  }
}
