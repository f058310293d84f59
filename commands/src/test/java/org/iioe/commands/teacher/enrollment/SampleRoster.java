package org.iioe.commands.teacher.enrollment;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.iioe.commands.roster.RosterColumn;
import org.iioe.commands.roster.RosterDirectory;
import org.iioe.commands.roster.RosterProblem;
import org.iioe.commands.roster.RosterRecord;
import org.iioe.commands.table.TableDialect;
import org.iioe.commands.table.TableRow;
import org.jspecify.annotations.Nullable;

/**
 * A roster without a file: lines of cells between commas, values already normalized. A blank cell
 * says nothing, {@code <clear>} clears, and an address without @ is a problem.
 */
final class SampleRoster implements RosterInput {
  private static final TableDialect DIALECT = TableDialect.PLAIN;

  private final List<String> header;
  private final Iterable<String> lines;

  SampleRoster(String header, Iterable<String> lines) {
    this.header = List.of(header.split(","));
    this.lines = lines;
  }

  /** The first line is the heading. */
  static SampleRoster of(String... lines) {
    return new SampleRoster(lines[0], Arrays.asList(lines).subList(1, lines.length));
  }

  @Override
  public RosterRows open(RosterDirectory directory) {
    Iterator<String> remaining = lines.iterator();
    return new RosterRows() {
      private long record;

      @Override
      public TableDialect dialect() {
        return DIALECT;
      }

      @Override
      public List<String> header() {
        return header;
      }

      @Override
      public int cell(RosterColumn column) {
        return header.indexOf(column.label());
      }

      @Override
      public @Nullable RosterRecord next() {
        if (!remaining.hasNext()) {
          return null;
        }
        record++;
        return record(directory, new TableRow(record, record + 1, record + 1, cells()));
      }

      private List<String> cells() {
        return List.of(remaining.next().split(",", -1));
      }

      @Override
      public void close() {}
    };
  }

  private RosterRecord record(RosterDirectory directory, TableRow row) {
    Map<RosterColumn, String> values = new EnumMap<>(RosterColumn.class);
    for (int i = 0; i < header.size(); i++) {
      String cell = i < row.cells().size() ? row.cells().get(i) : "";
      if (!cell.isEmpty()) {
        values.put(
            RosterColumn.valueOf(header.get(i).toUpperCase(Locale.ROOT)),
            cell.equals("<clear>") ? RosterRecord.ERASE : cell);
      }
    }
    String email = values.get(RosterColumn.EMAIL);
    String key = email == null || !email.contains("@") ? null : email.toLowerCase(Locale.ROOT);
    return new RosterRecord(
        row,
        values,
        partner(directory, values.get(RosterColumn.INSTITUTION)),
        key,
        key != null && !values.containsValue("wrong")
            ? List.of()
            : List.of(
                new RosterProblem(
                    "EMAIL_INVALID", RosterColumn.EMAIL, 0, Map.of("value", "\"\\"))));
  }

  private static @Nullable String partner(RosterDirectory directory, @Nullable String name) {
    return directory.partners().stream()
        .filter(partner -> name != null && partner.names().contains(name))
        .map(RosterDirectory.Partner::code)
        .findAny()
        .orElse(null);
  }
}
