package org.iioe.commands.teacher.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/** Writes CSV by RFC 4180 in UTF-8. Does not close what it writes to. */
final class CsvOutput {
  private static final char BYTE_ORDER_MARK = '\ufeff';

  private final CSVPrinter printer;

  CsvOutput(OutputStream out, boolean byteOrderMark) throws IOException {
    Writer writer =
        new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16);
    if (byteOrderMark) {
      writer.write(BYTE_ORDER_MARK);
    }
    this.printer = new CSVPrinter(writer, CSVFormat.RFC4180);
  }

  /** Writes a row; null is an empty cell. */
  void row(List<? extends @Nullable String> cells) throws IOException {
    printer.printRecord(cells);
  }

  void flush() throws IOException {
    printer.flush();
  }
}
