package org.iioe.commands.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.iioe.commands.table.TableDialect.Evidence;
import org.iioe.commands.table.TableDialect.Format;

/** Whatever is written in whichever dialect is read back, each row from where it was written. */
class RoundTripTest {
  @Property(tries = 600)
  void what_is_written_is_read(
      @ForAll("dialects") TableDialect dialect, @ForAll("tables") List<List<String>> table) {
    List<List<String>> written = new ArrayList<>(table);
    written.add(0, List.of("e-mail", "nom", "note"));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (TableWriter writer = TableWriter.to(bytes, dialect)) {
      written.forEach(writer::write);
    }
    TableOptions options =
        new TableOptions(dialect.encoding(), dialect.delimiter(), null, TableLimits.DEFAULT);
    assertThat(read(bytes, options)).isEqualTo(expected(written, dialect));
  }

  @Property(tries = 300)
  void the_dialect_is_found(
      @ForAll("dialects") TableDialect dialect, @ForAll("threes") List<List<String>> table) {
    List<List<String>> written = new ArrayList<>(table);
    written.add(0, List.of("e-mail", "nom", "note"));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    boolean isUnicode = dialect.encoding().name().startsWith("UTF");
    TableDialect safe = isUnicode ? dialect : dialect.inUnicode();
    try (TableWriter writer = TableWriter.to(bytes, safe)) {
      written.forEach(writer::write);
    }
    assertThat(read(bytes, TableOptions.DEFAULT)).isEqualTo(expected(written, safe));
  }

  private static List<TableRow> read(ByteArrayOutputStream bytes, TableOptions options) {
    List<TableRow> read = new ArrayList<>();
    try (TableReader reader = Tables.open(new MemorySource(bytes.toByteArray()), options)) {
      for (TableRow row = reader.header(); row != null; row = reader.next()) {
        read.add(row);
      }
    }
    return read;
  }

  private static List<TableRow> expected(List<List<String>> table, TableDialect dialect) {
    List<TableRow> rows = new ArrayList<>();
    boolean isText = dialect.format() == Format.CSV;
    long line = isText && dialect.separatorLine() ? 2 : 1;
    for (int i = 0; i < table.size(); i++) {
      List<String> cells = table.get(i);
      if (cells.stream().anyMatch(cell -> !Cells.isBlank(cell))) {
        rows.add(new TableRow(rows.size(), isText ? line : i + 1, i + 1, trimmed(cells, isText)));
      }
      line += lines(String.join(",", cells));
    }
    return rows;
  }

  private static long lines(String text) {
    String plain = text.replace("\r\n", "\n").replace('\r', '\n');
    return 1 + plain.chars().filter(c -> c == '\n').count();
  }

  /** Blank cells beyond the heading go; a workbook has no cell where there is nothing. */
  private static List<String> trimmed(List<String> cells, boolean isText) {
    int size = cells.size();
    while (!isText && cells.get(size - 1).isEmpty()) {
      size--;
    }
    while (size > 3 && Cells.isBlank(cells.get(size - 1))) {
      size--;
    }
    return cells.subList(0, size);
  }

  @Provide
  Arbitrary<List<List<String>>> tables() {
    return cells().list().ofMinSize(1).ofMaxSize(5).list().ofMaxSize(8);
  }

  @Provide
  Arbitrary<List<List<String>>> threes() {
    return cells().list().ofSize(3).list().ofMaxSize(8);
  }

  private static Arbitrary<String> cells() {
    Arbitrary<String> piece =
        Arbitraries.of(
            "a", "Z", "é", "1", " ", "\"", "'", ",", ";", "\t", "|", "\n", "\r\n", "\r", "@", "=",
            "_x0041_", "&", "<");
    return piece.list().ofMaxSize(6).map(pieces -> String.join("", pieces));
  }

  @Provide
  Arbitrary<TableDialect> dialects() {
    return Combinators.combine(
            Arbitraries.of("UTF-8", "UTF-16LE", "UTF-16BE", "windows-1252", "GB18030"),
            Arbitraries.of(true, false),
            Arbitraries.of(',', ';', '\t', '|'),
            Arbitraries.of(true, false),
            Arbitraries.of("\n", "\r\n", "\r"),
            Arbitraries.of(Format.values()))
        .as(
            (encoding, mark, delimiter, separator, end, format) ->
                new TableDialect(
                    format,
                    Charset.forName(encoding),
                    mark && encoding.startsWith("UTF"),
                    delimiter,
                    separator,
                    end,
                    Evidence.GIVEN,
                    null));
  }
}
