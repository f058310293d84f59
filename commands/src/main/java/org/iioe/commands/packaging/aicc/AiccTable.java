package org.iioe.commands.packaging.aicc;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.iioe.commands.packaging.model.Position;

/**
 * A comma-separated file of AICC: a row of column names, then rows of values (CMI001 5.1).
 *
 * @param columns in lower case, for tools write them as they like
 * @param readable false when the quotes do not match
 */
record AiccTable(String path, List<String> columns, List<Row> rows, boolean readable) {
  /**
   * A row.
   *
   * @param values by column; the first one when columns have the same name
   * @param all every value in order
   */
  record Row(Map<String, String> values, List<String> all, Position position) {
    /** The value of a column, or the empty string. */
    String value(String column) {
      return values.getOrDefault(column, "");
    }
  }

  private static final CSVFormat FORMAT =
      CSVFormat.DEFAULT
          .builder()
          .setIgnoreSurroundingSpaces(true)
          .setIgnoreEmptyLines(true)
          .setLenientEof(true)
          .setTrailingData(true)
          .get();

  static AiccTable read(String path, String text) {
    List<String> columns = new ArrayList<>();
    List<Row> rows = new ArrayList<>();
    try (CSVParser parser = CSVParser.parse(new StringReader(text), FORMAT)) {
      long line = 1;
      for (CSVRecord found : parser) {
        if (columns.isEmpty()) {
          found.forEach(value -> columns.add(value.strip().toLowerCase(Locale.ROOT)));
        } else if (found.size() > 1 || !found.get(0).isBlank()) {
          rows.add(row(columns, found, new Position(path, (int) line, 1)));
        }
        line = parser.getCurrentLineNumber() + 1;
      }
    } catch (UncheckedIOException | IOException malformed) {
      return new AiccTable(path, columns, rows, false);
    }
    // A quote that nobody closes swallows the rest, which the parser lets pass.
    boolean closed = text.chars().filter(character -> character == '"').count() % 2 == 0;
    return new AiccTable(path, columns, rows, closed);
  }

  private static Row row(List<String> columns, CSVRecord found, Position position) {
    Map<String, String> values = new LinkedHashMap<>();
    for (int i = 0; i < Math.min(columns.size(), found.size()); i++) {
      values.putIfAbsent(columns.get(i), found.get(i).strip());
    }
    return new Row(values, found.stream().map(String::strip).toList(), position);
  }
}
