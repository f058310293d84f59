package org.iioe.commands.partner.view;

import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Rows as they are shown: what a statement calls its columns are the names of the fields. */
final class Rows {
  private Rows() {}

  /** The rows of a statement with the parameter {@code id}. */
  static List<Map<String, @Nullable Object>> of(Handle handle, String sql, long id) {
    return handle.createQuery(sql).bind("id", id).map((row, context) -> row(row)).list();
  }

  private static Map<String, @Nullable Object> row(ResultSet row) throws SQLException {
    ResultSetMetaData columns = row.getMetaData();
    Map<String, @Nullable Object> values = new LinkedHashMap<>();
    for (int i = 1; i <= columns.getColumnCount(); i++) {
      values.put(columns.getColumnLabel(i), value(row, columns, i));
    }
    return values;
  }

  private static @Nullable Object value(ResultSet row, ResultSetMetaData columns, int i)
      throws SQLException {
    if (columns.getColumnTypeName(i).equals("timestamptz")) {
      return row.getObject(i, OffsetDateTime.class);
    }
    return switch (columns.getColumnType(i)) {
      case Types.DATE -> row.getObject(i, LocalDate.class);
      case Types.ARRAY -> List.of((Object[]) row.getArray(i).getArray());
      default -> row.getObject(i);
    };
  }
}
