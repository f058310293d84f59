package org.iioe.commands.teacher.institution;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.iioe.commands.fault.Fault;
import org.iioe.commands.table.TableReader;
import org.iioe.commands.table.TableRow;

/** The rows of a file that says which institution is which partner; other columns are notes. */
record AssignmentFile(List<Row> rows) {
  static final String INSTITUTION = "institution";
  static final String PARTNER = "partner";

  /** One row; blank cells are empty texts. */
  record Row(long record, long line, String institution, String partner) {}

  AssignmentFile {
    rows = List.copyOf(rows);
  }

  static AssignmentFile read(TableReader table) {
    int institution = column(table.header(), INSTITUTION);
    int partner = column(table.header(), PARTNER);
    List<Row> rows = new ArrayList<>();
    for (TableRow row = table.next(); row != null; row = table.next()) {
      rows.add(new Row(row.record(), row.line(), cell(row, institution), cell(row, partner)));
    }
    return new AssignmentFile(rows);
  }

  private static int column(TableRow header, String name) {
    for (int i = 0; i < header.cells().size(); i++) {
      if (cell(header, i).toLowerCase(Locale.ROOT).equals(name)) {
        return i;
      }
    }
    throw Fault.invalidInput("INSTITUTIONS_COLUMN_MISSING")
        .with("column", name)
        .with("columns", header.cells());
  }

  private static String cell(TableRow row, int column) {
    return column < row.cells().size() ? row.cells().get(column).strip() : "";
  }
}
