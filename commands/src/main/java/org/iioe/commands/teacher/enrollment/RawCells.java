package org.iioe.commands.teacher.enrollment;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.iioe.commands.database.CopyText;
import org.iioe.commands.roster.RosterColumn;
import org.iioe.commands.roster.RosterRecord;
import org.jspecify.annotations.Nullable;

/**
 * The cells of a row as they were written, which a reject has to show. Most were right as they
 * were, and then their column of the staging table holds them: a null refers to it, for otherwise
 * nearly all of a roster would be staged twice.
 */
final class RawCells {
  /** Columns that are staged as the text that was judged. */
  private static final Set<RosterColumn> STAGED =
      EnumSet.complementOf(
          EnumSet.of(
              RosterColumn.COURSE,
              RosterColumn.LANGUAGE_EDITION,
              RosterColumn.TRAINING,
              RosterColumn.ACTION));

  private final @Nullable RosterColumn[] columns;

  /**
   * @param width how many headings there are
   * @param cell the index of a column's cell, -1 if there is none
   */
  RawCells(int width, ToIntFunction<RosterColumn> cell) {
    columns = new @Nullable RosterColumn[width];
    for (RosterColumn column : STAGED) {
      int index = cell.applyAsInt(column);
      if (index >= 0) {
        columns[index] = column;
      }
    }
  }

  /** Writes them as the literal of a {@code text[]}. */
  void write(RosterRecord record, CopyText out) {
    List<String> cells = record.row().cells();
    out.beginTexts();
    for (int i = 0; i < cells.size(); i++) {
      String cell = cells.get(i);
      out.element(cell.equals(staged(record, i)) ? null : cell);
    }
    out.endTexts();
  }

  private @Nullable String staged(RosterRecord record, int index) {
    RosterColumn column = index < columns.length ? columns[index] : null;
    if (column == null || (column == RosterColumn.INSTITUTION && record.partner() != null)) {
      return null;
    }
    return record.value(column);
  }

  /** What gives, in SQL, all cells of a row of table {@code staged}. */
  static String all(ToIntFunction<RosterColumn> cell) {
    String columns =
        STAGED.stream()
            .filter(column -> cell.applyAsInt(column) >= 0)
            .map(column -> "WHEN %d THEN %s".formatted(cell.applyAsInt(column) + 1, of(column)))
            .collect(Collectors.joining(" "));
    return """
        ARRAY(SELECT coalesce(cell, %s) FROM unnest(CAST(cells AS text[]))
              WITH ORDINALITY AS given (cell, place) ORDER BY place)"""
        .formatted(columns.isEmpty() ? "''" : "CASE place " + columns + " END");
  }

  private static String of(RosterColumn column) {
    return column == RosterColumn.EMAIL ? StagedColumns.EMAIL : "staged." + column.label();
  }
}
