package org.iioe.commands.roster;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.iioe.commands.roster.text.CellText;
import org.iioe.commands.roster.value.DateReading;
import org.iioe.commands.table.TableReader;
import org.iioe.commands.table.TableRow;
import org.jspecify.annotations.Nullable;

/**
 * In which order each column of dates is written. 03/04/2024 says nothing by itself, but 25/04/2024
 * further down does: so the table is read once more, and only if such a date is met.
 */
final class DayOrders {
  private static final List<RosterColumn> DATES =
      List.of(RosterColumn.STARTS, RosterColumn.ENDS, RosterColumn.CONSENT_DATE);

  private final RosterHeading heading;
  private final @Nullable DayOrder chosen;
  private final @Nullable Supplier<TableReader> again;
  private @Nullable Map<RosterColumn, Integer> found;

  DayOrders(
      RosterHeading heading, @Nullable DayOrder chosen, @Nullable Supplier<TableReader> again) {
    this.heading = heading;
    this.chosen = chosen;
    this.again = again;
  }

  boolean isChosen() {
    return chosen != null;
  }

  /** The orders that fit every cell of a column, added up; any if none fits all. */
  int of(RosterColumn column) {
    if (chosen != null) {
      return chosen.reading();
    }
    if (again == null) {
      return DateReading.ANY;
    }
    Map<RosterColumn, Integer> orders = found;
    if (orders == null) {
      orders = look(again);
      found = orders;
    }
    int fitting = orders.getOrDefault(column, DateReading.ANY);
    return fitting == 0 ? DateReading.ANY : fitting;
  }

  private Map<RosterColumn, Integer> look(Supplier<TableReader> source) {
    int[] cells = DATES.stream().mapToInt(this::cell).toArray();
    int[] orders = new int[cells.length];
    Arrays.fill(orders, DateReading.ANY);
    try (TableReader table = source.get()) {
      for (TableRow row = table.next(); row != null; row = table.next()) {
        for (int i = 0; i < cells.length; i++) {
          orders[i] &= evidence(row.cells(), cells[i]);
        }
      }
    }
    Map<RosterColumn, Integer> byColumn = new EnumMap<>(RosterColumn.class);
    for (int i = 0; i < cells.length; i++) {
      byColumn.put(DATES.get(i), orders[i]);
    }
    return byColumn;
  }

  private int cell(RosterColumn column) {
    return heading.cells().getOrDefault(column, -1);
  }

  private static int evidence(List<String> cells, int cell) {
    String text = cell < 0 || cell >= cells.size() ? "" : CellText.plain(cells.get(cell));
    DateReading reading = text.isEmpty() ? null : DateReading.of(text);
    return reading == null ? DateReading.ANY : reading.evidence();
  }
}
