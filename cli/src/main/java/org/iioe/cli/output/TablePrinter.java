package org.iioe.cli.output;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.iioe.cli.terminal.Colors;
import org.iioe.cli.terminal.DisplayWidth;
import org.iioe.cli.terminal.LineBreaks;
import org.jspecify.annotations.Nullable;

/**
 * Writes tables for people. On a terminal a line fits the width, and long cells go on below;
 * elsewhere each row is one line.
 */
final class TablePrinter {
  /** Columns are as wide as these rows need; the following ones stream. */
  private static final int ROWS_MEASURED = 1000;

  /** Values with less room than this are left to the terminal. */
  private static final int LEAST_ROOM = 20;

  private final Appendable output;
  private final Cells cells;
  private final Colors colors;
  private final int columns;

  /**
   * @param columns the width to fit, or 0 to break nothing
   */
  TablePrinter(Appendable output, Cells cells, Colors colors, int columns) {
    this.output = output;
    this.cells = cells;
    this.colors = colors;
    this.columns = columns;
  }

  void print(Answer answer) throws IOException {
    if (answer instanceof Answer.Rows rows) {
      table(rows.tableFields(), rows.rows().iterator());
    } else if (answer instanceof Answer.One one) {
      one(one.fields());
    } else if (answer instanceof Answer.Report report) {
      report(report);
    } else if (answer instanceof Answer.Text text) {
      output.append(text.text());
    }
  }

  private void report(Answer.Report report) throws IOException {
    Answer.Rows rows = report.rows();
    Map<String, @Nullable Object> others = new LinkedHashMap<>(report.whole());
    others.remove(report.rowsKey());
    if (rows.rows().iterator().hasNext()) {
      print(rows);
      // A table brings its own blank line.
      if (others.values().stream().anyMatch(value -> rowsOf(value).isEmpty())) {
        output.append('\n');
      }
    }
    one(others);
  }

  private void one(Map<String, @Nullable Object> fields) throws IOException {
    Map<String, String> lines = new LinkedHashMap<>();
    Map<String, List<Map<String, @Nullable Object>>> tables = new LinkedHashMap<>();
    sort("", fields, lines, tables);
    int width = 0;
    for (String label : lines.keySet()) {
      width = Math.max(width, DisplayWidth.of(label));
    }
    for (Map.Entry<String, String> line : lines.entrySet()) {
      String label = line.getKey();
      String padding = DisplayWidth.padding(label, width);
      String indent = colors.bold(label) + padding + "  ";
      for (String part : parts(line.getValue(), columns - width - 2)) {
        output.append((indent + part).stripTrailing()).append('\n');
        indent = " ".repeat(width + 2);
      }
    }
    for (Map.Entry<String, List<Map<String, @Nullable Object>>> table : tables.entrySet()) {
      output.append('\n').append(colors.bold(table.getKey())).append('\n');
      List<Map<String, @Nullable Object>> rows = table.getValue();
      table(List.copyOf(rows.get(0).keySet()), rows.iterator());
    }
  }

  /** The lines of a value, which on a terminal stay beside its label. */
  private List<String> parts(String value, int room) {
    return room < LEAST_ROOM ? List.of(value) : LineBreaks.of(value, room);
  }

  /** Parts what takes a line from what takes a table; the fields of an object are lines too. */
  private void sort(
      String prefix,
      Map<String, @Nullable Object> fields,
      Map<String, String> lines,
      Map<String, List<Map<String, @Nullable Object>>> tables) {
    for (Map.Entry<String, @Nullable Object> field : fields.entrySet()) {
      String label = prefix + cells.heading(field.getKey());
      Object value = field.getValue();
      List<Map<String, @Nullable Object>> rows = rowsOf(value);
      if (value instanceof Map<?, ?> map) {
        sort(label + " › ", named(map), lines, tables);
      } else if (rows.isEmpty()) {
        lines.put(label, cells.of(field.getKey(), value));
      } else {
        tables.put(label, rows);
      }
    }
  }

  /** The objects of a list, or nothing when the value is no list of objects. */
  private static List<Map<String, @Nullable Object>> rowsOf(@Nullable Object value) {
    List<Map<String, @Nullable Object>> rows = new ArrayList<>();
    if (value instanceof List<?> list) {
      for (Object one : list) {
        if (!(one instanceof Map<?, ?> map)) {
          return List.of();
        }
        rows.add(named(map));
      }
    }
    return rows;
  }

  private static Map<String, @Nullable Object> named(Map<?, ?> map) {
    Map<String, @Nullable Object> named = new LinkedHashMap<>();
    map.forEach((name, value) -> named.put(String.valueOf(name), value));
    return named;
  }

  private void table(List<String> fields, Iterator<Map<String, @Nullable Object>> rows)
      throws IOException {
    List<List<String>> measured = new ArrayList<>();
    measured.add(fields.stream().map(cells::heading).toList());
    boolean[] numbers = new boolean[fields.size()];
    Arrays.fill(numbers, rows.hasNext());
    while (rows.hasNext() && measured.size() <= ROWS_MEASURED) {
      Map<String, @Nullable Object> row = rows.next();
      for (int i = 0; i < numbers.length; i++) {
        Object value = row.get(fields.get(i));
        numbers[i] &= value == null || value instanceof Number;
      }
      measured.add(texts(fields, row));
    }
    TableLayout layout = new TableLayout(measured, numbers);
    if (columns > 0) {
      layout.squeeze(columns);
    }
    for (String line : layout.lines(measured.get(0))) {
      output.append(colors.bold(line)).append('\n');
    }
    for (List<String> row : measured.subList(1, measured.size())) {
      row(layout, row);
    }
    while (rows.hasNext()) {
      row(layout, texts(fields, rows.next()));
    }
  }

  private void row(TableLayout layout, List<String> row) throws IOException {
    for (String line : columns > 0 ? layout.lines(row) : List.of(layout.line(row))) {
      output.append(line).append('\n');
    }
  }

  private List<String> texts(List<String> fields, Map<String, @Nullable Object> row) {
    List<String> texts = new ArrayList<>(fields.size());
    for (String field : fields) {
      texts.add(cells.of(field, row.get(field)));
    }
    return texts;
  }
}
