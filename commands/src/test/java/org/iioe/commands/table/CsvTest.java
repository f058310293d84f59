package org.iioe.commands.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Rows of delimited text with their places. */
class CsvTest {
  @Test
  void rows_know_their_line_after_quoted_newlines() {
    String text = "a,b\r\n1,\"x\r\ny\"\r\n\r\n ,\u00A0\r\n\"p \"\"q\"\"\nr\r\rs\",2\r\n3,4";
    assertThat(Printed.rows(MemorySource.of(text)))
        .isEqualTo(
            """
            0 line 1 row 1 [a, b]
            1 line 2 row 2 [1, x\\r
            y]
            2 line 6 row 5 [p "q"
            r\\r\\rs, 2]
            3 line 10 row 6 [3, 4]
            """);
  }

  @Test
  void the_separator_line_is_a_line_and_no_row() {
    assertThat(Printed.rows(MemorySource.of("sep=|\na|b\n1;2|3;4\n")))
        .isEqualTo("0 line 2 row 1 [a, b]\n1 line 3 row 2 [1;2, 3;4]\n");
  }

  @Test
  void blank_cells_beyond_the_heading_are_left_out() {
    assertThat(Printed.rows(MemorySource.of("a;b;;\n1;;;\n2;3;4;\n;5\n")))
        .isEqualTo(
            """
            0 line 1 row 1 [a, b]
            1 line 2 row 2 [1, ]
            2 line 3 row 3 [2, 3, 4]
            3 line 4 row 4 [, 5]
            """);
  }

  @Test
  void carriage_returns_alone_end_rows() {
    assertThat(Printed.rows(MemorySource.of("a,b\r1,2\r\r3,4\r")))
        .isEqualTo("0 line 1 row 1 [a, b]\n1 line 2 row 2 [1, 2]\n2 line 4 row 4 [3, 4]\n");
  }

  @Test
  void spaces_around_a_quoted_cell_are_not_part_of_it() {
    assertThat(Printed.rows(MemorySource.of("a, b\n1, \"x, y\" \n 5\" , 6\n")))
        .isEqualTo(
            "0 line 1 row 1 [a,  b]\n1 line 2 row 2 [1, x, y]\n2 line 3 row 3 [ 5\" ,  6]\n");
  }

  @Test
  void one_column_is_a_table() {
    assertThat(Printed.rows(MemorySource.of("email\na@example.org\n")))
        .isEqualTo("0 line 1 row 1 [email]\n1 line 2 row 2 [a@example.org]\n");
  }

  @Test
  void an_unclosed_quote_is_reported_where_it_opens() {
    assertThat(Printed.rows(MemorySource.of("a,b\n1,2\n3,\"x\ny\nz,5\n")))
        .isEqualTo(
            """
            0 line 1 row 1 [a, b]
            1 line 2 row 2 [1, 2]
            TABLE_QUOTE_UNCLOSED {file=people.csv, line=3, column=3}
            """);
  }

  @Test
  void text_after_a_quote_is_reported() {
    assertThat(Printed.rows(MemorySource.of("a,b\n\"x\ny\"z,2\n")))
        .isEqualTo(
            "0 line 1 row 1 [a, b]\nTABLE_TEXT_AFTER_QUOTE {file=people.csv, line=3, column=3}\n");
  }

  @Test
  void bytes_that_are_no_characters_are_reported_where_they_are() {
    TableSource source = MemorySource.of("a,b\n1,2\nd\u00E9f,3\n", StandardCharsets.ISO_8859_1);
    TableOptions options =
        new TableOptions(StandardCharsets.UTF_8, null, null, TableLimits.DEFAULT);
    assertThat(Printed.rows(source, options))
        .isEqualTo(
            """
            0 line 1 row 1 [a, b]
            1 line 2 row 2 [1, 2]
            TABLE_BYTES_INVALID {file=people.csv, encoding=UTF-8, line=3, column=2}
            """);
  }

  @Test
  void an_encoding_that_is_given_is_used() {
    TableSource source = MemorySource.of("имя,b\nЯна,2\n", Charset.forName("windows-1251"));
    TableOptions options =
        new TableOptions(Charset.forName("windows-1251"), null, null, TableLimits.DEFAULT);
    assertThat(Printed.rows(source, options))
        .isEqualTo("0 line 1 row 1 [имя, b]\n1 line 2 row 2 [Яна, 2]\n");
  }

  @Test
  void a_file_without_rows_is_refused() {
    assertThat(Printed.rows(MemorySource.of("\n\n  \n")))
        .isEqualTo("TABLE_EMPTY {file=people.csv}\n");
    assertThat(Printed.rows(MemorySource.of(""))).isEqualTo("TABLE_EMPTY {file=people.csv}\n");
  }
}
