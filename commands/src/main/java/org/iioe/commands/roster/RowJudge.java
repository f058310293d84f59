package org.iioe.commands.roster;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.iioe.commands.roster.text.CellText;
import org.iioe.commands.roster.text.Escape;
import org.iioe.commands.roster.value.Complaints;
import org.iioe.commands.roster.value.EmailKey;
import org.iioe.commands.roster.value.Value;
import org.iioe.commands.table.TableReader;
import org.iioe.commands.table.TableRow;
import org.jspecify.annotations.Nullable;

/** Judges rows of one roster. */
final class RowJudge {
  private final RosterHeading heading;
  private final Columns columns;

  RowJudge(
      List<String> header,
      RosterHeading heading,
      RosterOptions options,
      RosterDirectory directory,
      @Nullable Supplier<TableReader> again) {
    this.heading = heading;
    this.columns = new Columns(directory);
  }

  RosterRecord judge(TableRow row) {
    Map<RosterColumn, String> values = new EnumMap<>(RosterColumn.class);
    List<RosterProblem> problems = new ArrayList<>();
    String key = null;
    for (Map.Entry<RosterColumn, Integer> found : heading.cells().entrySet()) {
      RosterColumn column = found.getKey();
      int cell = found.getValue();
      String raw = cell < row.cells().size() ? row.cells().get(cell) : "";
      String text = CellText.plain(Escape.undo(raw));
      if (text.isEmpty()) {
        continue;
      }
      Complaints complaints =
          (code, arguments) ->
              problems.add(new RosterProblem(code, column, cell, Map.of("value", raw)));
      if (column == RosterColumn.EMAIL) {
        EmailKey email = EmailKey.read(text, complaints);
        if (email != null) {
          key = email.key();
          values.put(column, email.address());
        }
        continue;
      }
      Value value = columns.value(column);
      String read = value.read(text, complaints);
      if (read != null) {
        values.put(column, read);
      }
    }
    return new RosterRecord(row, values, null, key, problems);
  }
}
