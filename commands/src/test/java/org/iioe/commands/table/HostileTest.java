package org.iioe.commands.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import org.iioe.commands.fault.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a file holds, it is read or refused with a sentence; nothing else is thrown. */
class HostileTest {
  private static final TableOptions TIGHT =
      new TableOptions(null, null, null, new TableLimits(4, 10, 20, 8_000_000, 200));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a,b,c,d,e | --max-cells, limit=4",
        "a,12345678901 | --max-cell-length, limit=10",
        "a,\"12345678901\" | --max-cell-length, limit=10",
        "1234567890,1234567890,1 | --max-row-length, limit=20",
      })
  void a_limit_names_its_option(String row, String option) {
    assertThat(Printed.rows(MemorySource.of("x\n" + row), TIGHT))
        .isEqualTo(
            "0 line 1 row 1 [x]\nTABLE_ROW_TOO_LARGE {file=people.csv, line=2, option="
                + option
                + "}\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", " ", "\"", "\"x", "\"\"", "\n\"x"})
  void an_endless_cell_is_not_read_to_its_end(String piece) {
    String text = "x\ny," + piece.repeat(3_000_000 / piece.length());
    assertThat(Printed.rows(MemorySource.of(text))).contains("TABLE_");
  }

  @Test
  void a_gzip_bomb_is_stopped() throws IOException {
    byte[] bomb = gzip(new byte[20_000_000]);
    assertThat(Printed.rows(new MemorySource(bomb)))
        .isEqualTo("TABLE_UNPACKS_TOO_LARGE {file=people.csv, option=--max-ratio, limit=250}\n");
    TableOptions small =
        new TableOptions(null, null, null, new TableLimits(9, 9, 9, 1_000_000, 2_000_000));
    assertThat(Printed.rows(new MemorySource(bomb), small))
        .isEqualTo("TABLE_UNPACKS_TOO_LARGE {file=people.csv, option=--max-size, limit=1000000}\n");
  }

  @Test
  void gzip_is_read_and_a_cut_one_refused() throws IOException {
    byte[] whole = gzip("a,b\n1,é\n".repeat(3).getBytes(StandardCharsets.UTF_8));
    assertThat(Printed.rows(new MemorySource(whole)))
        .startsWith("0 line 1 row 1 [a, b]\n1 line 2 row 2 [1, é]\n");
    for (int length = 3; length < whole.length; length++) {
      assertThat(Printed.rows(new MemorySource(Arrays.copyOf(whole, length))))
          .isEqualTo("TABLE_DAMAGED {file=people.csv}\n");
    }
    assertThat(Printed.rows(new MemorySource(gzip(whole))))
        .isEqualTo("TABLE_GZIP_OF_OTHER {file=people.csv}\n");
  }

  private static byte[] gzip(byte[] bytes) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(bytes);
    }
    return packed.toByteArray();
  }

  @Test
  void a_workbook_that_is_a_bomb_is_stopped() {
    Books book = new Books().sheet(1, "<row><c><v>1</v></c></row>".repeat(400_000));
    assertThat(Printed.rows(book.source()))
        .endsWith("TABLE_UNPACKS_TOO_LARGE {file=people.csv, option=--max-ratio, limit=250}\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!DOCTYPE x [<!ENTITY a 'b'>]><worksheet><sheetData><row><c t='str'><v>&a;</v></c></row></sheetData></worksheet>",
        "<!DOCTYPE x SYSTEM 'file:///etc/passwd'><worksheet/>",
      })
  void document_types_are_refused(String sheet) {
    TableSource source = new Books().with("xl/worksheets/sheet1.xml", sheet).source();
    assertThat(Printed.rows(source)).isEqualTo("TABLE_XML_HOSTILE {file=people.csv}\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<row r='0'/>",
        "<row r='x'/>",
        "<row><c r='B1'><v>1</v></c><c r='A1'><v>2</v></c></row>",
        "<row><c r='1'><v>1</v></c></row>",
        "<row><c><v>one</v></c></row>",
        "<row><c t='s'><v>0</v></c></row>",
        "<row><c t='s'><v>-1</v></c></row>",
        "<row><c><v>&nothing;</v></c></row>",
        "<row><c>",
      })
  void a_sheet_that_makes_no_sense_is_refused(String rows) {
    assertThat(Printed.rows(new Books().sheet(1, rows).source()))
        .isIn("TABLE_DAMAGED {file=people.csv}\n", "TABLE_XML_HOSTILE {file=people.csv}\n");
  }

  @Test
  void a_far_column_is_beyond_the_limit() {
    TableSource source =
        new Books().sheet(1, "<row r='7'><c r='ZZZZ7'><v>1</v></c></row>").source();
    assertThat(Printed.rows(source))
        .isEqualTo(
            "TABLE_ROW_TOO_LARGE {file=people.csv, line=7, option=--max-cells, limit=2000}\n");
  }

  @Test
  void a_workbook_that_was_cut_off_is_refused() {
    byte[] whole = new Books().sheet(1, "<row><c><v>1</v></c></row>").bytes();
    for (int length = 4; length < whole.length; length += 7) {
      assertThat(Printed.rows(new MemorySource(Arrays.copyOf(whole, length))))
          .isEqualTo("TABLE_DAMAGED {file=people.csv}\n");
    }
  }

  @Test
  void what_is_no_table_is_called_by_its_name() {
    Map<String, String> kinds =
        Map.of(
            "%PDF-1.7\n", "PDF",
            "\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1", "XLS",
            "\n<HTML><table>", "HTML",
            "<?xml version=\"1.0\"?><Workbook/>", "XML",
            "{\\rtf1", "RTF",
            "BZh9", "COMPRESSED");
    kinds.forEach(
        (head, kind) ->
            assertThat(Printed.rows(MemorySource.of(head, StandardCharsets.ISO_8859_1)))
                .isEqualTo("TABLE_IS_" + kind + " {file=people.csv}\n"));
  }

  @Property(tries = 300)
  void random_bytes_are_read_or_refused(@ForAll @Size(max = 400) byte[] bytes) {
    read(bytes);
  }

  @Property(tries = 300)
  void damaged_workbooks_are_read_or_refused(
      @ForAll @Size(max = 20) int[] places, @ForAll byte value) {
    byte[] bytes = new Books().sheet(1, "<row><c t='str'><v>a</v></c></row>").bytes();
    for (int place : places) {
      bytes[Math.floorMod(place, bytes.length)] = value;
    }
    read(bytes);
  }

  @Property(tries = 300)
  void text_with_all_that_matters_is_read_or_refused(@ForAll("pieces") List<String> pieces) {
    read(String.join("", pieces).getBytes(StandardCharsets.UTF_8));
  }

  @Provide
  Arbitrary<List<String>> pieces() {
    return Arbitraries.of(
            "\"", ",", ";", "\t", "\n", "\r", " ", "a", "é", "\0", "sep=", "<", "\uFEFF")
        .list()
        .ofMaxSize(60);
  }

  private static void read(byte[] bytes) {
    try (TableReader reader = Tables.open(new MemorySource(bytes), TableOptions.DEFAULT)) {
      while (reader.next() != null) {
        assertThat(reader.dialect()).isNotNull();
      }
    } catch (Fault refused) {
      assertThat(refused.code()).startsWith("TABLE_");
    }
  }
}
