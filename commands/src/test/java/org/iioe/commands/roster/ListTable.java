package org.iioe.commands.roster;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.iioe.commands.table.TableDialect;
import org.iioe.commands.table.TableReader;
import org.iioe.commands.table.TableRow;
import org.jspecify.annotations.Nullable;

/** A table in memory: rows of cells between bars. */
final class ListTable implements TableReader {
  private final List<TableRow> rows = new ArrayList<>();
  private int next = 1;
  private boolean closed;

  private ListTable() {}

  /**
   * @param lines the heading first; {@code "email | course"}
   */
  static ListTable of(String... lines) {
    List<List<String>> rows = new ArrayList<>();
    for (String line : lines) {
      rows.add(Arrays.stream(line.split("\\|", -1)).map(String::strip).toList());
    }
    return ofRows(rows);
  }

  static ListTable ofRows(List<List<String>> rows) {
    ListTable table = new ListTable();
    for (int i = 0; i < rows.size(); i++) {
      table.rows.add(new TableRow(i, i + 1, i + 1, rows.get(i)));
    }
    return table;
  }

  @Override
  public TableDialect dialect() {
    return TableDialect.PLAIN;
  }

  @Override
  public String sha256() {
    return "0".repeat(64);
  }

  @Override
  public TableRow header() {
    return rows.get(0);
  }

  @Override
  public @Nullable TableRow next() {
    return next < rows.size() ? rows.get(next++) : null;
  }

  boolean isClosed() {
    return closed;
  }

  @Override
  public void close() {
    closed = true;
  }
}
