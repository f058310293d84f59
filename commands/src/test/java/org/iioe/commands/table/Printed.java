package org.iioe.commands.table;

import org.iioe.commands.fault.Fault;

/** What reading a table gives, as text that tests can show whole. */
final class Printed {
  private Printed() {}

  static String rows(TableSource source) {
    return rows(source, TableOptions.DEFAULT);
  }

  /** A line for each row, the fault at the end if there is one. */
  static String rows(TableSource source, TableOptions options) {
    StringBuilder text = new StringBuilder();
    try (TableReader reader = Tables.open(source, options)) {
      for (TableRow row = reader.header(); row != null; row = reader.next()) {
        text.append(row.record()).append(" line ").append(row.line());
        text.append(" row ").append(row.sheetRow()).append(' ').append(row.cells()).append('\n');
      }
    } catch (Fault fault) {
      text.append(fault.getMessage()).append('\n');
    }
    return text.toString().replace("\r", "\\r");
  }

  /** The dialect, or the fault. */
  static String dialect(TableSource source) {
    try (TableReader reader = Tables.open(source, TableOptions.DEFAULT)) {
      TableDialect dialect = reader.dialect();
      return dialect.encoding()
          + (dialect.byteOrderMark() ? " mark" : "")
          + (dialect.separatorLine() ? " sep" : "")
          + " "
          + (dialect.delimiter() == '\t' ? "TAB" : dialect.delimiter())
          + " "
          + dialect.evidence()
          + " "
          + dialect.sample();
    } catch (Fault fault) {
      return fault.getMessage();
    }
  }
}
