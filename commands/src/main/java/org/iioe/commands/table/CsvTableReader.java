package org.iioe.commands.table;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.iioe.commands.table.TableDialect.Format;
import org.jspecify.annotations.Nullable;

/** Rows of delimited text. */
final class CsvTableReader implements TableReader {
  private final CsvParser parser;
  private final String name;
  private final String sha256;
  private final TableDialect dialect;
  private final TableRow header;
  private long record;
  private long sheetRow;

  private CsvTableReader(CsvParser parser, String name, String sha256, TableDialect dialect)
      throws IOException {
    this.parser = parser;
    this.name = name;
    this.sha256 = sha256;
    this.dialect = dialect;
    if (dialect.separatorLine()) {
      // Spreadsheets take the line for themselves and do not count it.
      parser.read();
    }
    TableRow first = read(0);
    if (first == null) {
      throw TableFaults.empty(name);
    }
    this.header = first;
  }

  static CsvTableReader open(TextBytes bytes, String sha256, TableOptions options)
      throws IOException {
    EncodingChoice choice = EncodingChoice.of(bytes, options.encoding());
    TableDialect dialect = dialect(bytes, choice, options);
    CharSource source = characters(bytes, choice);
    try {
      CsvParser parser = new CsvParser(source, bytes.name(), dialect.delimiter(), options.limits());
      return new CsvTableReader(parser, bytes.name(), sha256, dialect);
    } catch (IOException | RuntimeException failed) {
      source.close();
      throw failed;
    }
  }

  private static TableDialect dialect(TextBytes bytes, EncodingChoice choice, TableOptions options)
      throws IOException {
    Beginning beginning;
    try (CharSource source = characters(bytes, choice)) {
      beginning = Beginning.of(source);
    }
    Character separator = beginning.separatorLine();
    Character delimiter = options.delimiter() == null ? separator : options.delimiter();
    if (delimiter == null) {
      delimiter = new DelimiterDetector(beginning, options.limits()).detect();
    }
    return new TableDialect(
        Format.CSV,
        choice.encoding(),
        choice.mark() > 0,
        delimiter,
        separator != null,
        beginning.lineEnd(),
        choice.evidence(),
        Sample.of(bytes, choice, delimiter));
  }

  private static CharSource characters(TextBytes bytes, EncodingChoice choice) throws IOException {
    InputStream stream = bytes.open();
    stream.skipNBytes(choice.mark());
    return new DecodingReader(stream, choice.encoding());
  }

  @Override
  public TableDialect dialect() {
    return dialect;
  }

  @Override
  public String sha256() {
    return sha256;
  }

  @Override
  public TableRow header() {
    return header;
  }

  @Override
  public @Nullable TableRow next() {
    try {
      record++;
      return read(header.cells().size());
    } catch (IOException unreadable) {
      throw TableFaults.unreadable(name, unreadable);
    }
  }

  /** The next row that is not blank; the heading's is record 0. */
  private @Nullable TableRow read(int columns) throws IOException {
    while (parser.read()) {
      sheetRow++;
      Cells cells = parser.cells();
      if (!cells.areBlank()) {
        return new TableRow(record, parser.startLine(), sheetRow, cells.upTo(columns));
      }
    }
    return null;
  }

  @Override
  public void close() {
    try {
      parser.close();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }
}
