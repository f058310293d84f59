package org.iioe.cli.output;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/**
 * Writes CSV by RFC 4180: a line of field names, then a line for each row.
 *
 * <p>Cells are written as they are, also those that a spreadsheet could take for a formula: what is
 * exported must read back equal. {@code iioe help formats} tells people how to open it safely.
 */
final class CsvPrinter {
  private final Appendable output;
  private final CSVFormat format;

  /**
   * @param forPeople ends lines as terminals do
   */
  CsvPrinter(Appendable output, boolean forPeople) {
    this.output = output;
    this.format =
        forPeople ? CSVFormat.RFC4180.builder().setRecordSeparator('\n').get() : CSVFormat.RFC4180;
  }

  void print(Answer answer) throws IOException {
    if (answer instanceof Answer.Report report) {
      print(report.rows());
    } else if (answer instanceof Answer.Rows rows) {
      print(rows.fields(), rows.rows().iterator());
    } else if (answer instanceof Answer.One one) {
      print(List.copyOf(one.fields().keySet()), List.of(one.fields()).iterator());
    } else if (answer instanceof Answer.Text text) {
      output.append(text.text());
    }
  }

  private void print(List<String> fields, Iterator<Map<String, @Nullable Object>> rows)
      throws IOException {
    CSVPrinter printer = new CSVPrinter(output, format);
    printer.printRecord(fields);
    while (rows.hasNext()) {
      Map<String, @Nullable Object> row = rows.next();
      List<String> cells = new ArrayList<>(fields.size());
      for (String field : fields) {
        cells.add(cell(row.get(field)));
      }
      printer.printRecord(cells);
    }
  }

  /** A scalar as it is, a list or an object as JSON. */
  private static String cell(@Nullable Object value) {
    if (value == null) {
      return "";
    }
    return JsonTree.isScalar(value) ? JsonTree.string(value) : JsonTree.text(value);
  }
}
