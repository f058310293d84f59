package org.iioe.commands.table;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Cells that are safe in a spreadsheet, and their names. */
class SafeCellTest {
  @Property
  void what_is_escaped_is_no_formula_and_comes_back(@ForAll("cells") String cell) {
    String escaped = SafeCell.escape(cell);
    assertThat(escaped).doesNotMatch("(?s)[=+\\-@\t\r].*");
    assertThat(SafeCell.unescape(escaped)).isEqualTo(cell);
  }

  @Provide
  Arbitrary<String> cells() {
    return Arbitraries.of("'", "=", "+", "-", "@", "\t", "\r", "\n", "a", "1", " ")
        .list()
        .ofMaxSize(6)
        .map(pieces -> String.join("", pieces));
  }

  @Test
  void only_what_needs_it_is_changed() {
    assertThat(SafeCell.escape("+33 1 23")).isEqualTo("'+33 1 23");
    assertThat(SafeCell.escape("'=1")).isEqualTo("''=1");
    assertThat(SafeCell.escape("'Abd")).isEqualTo("'Abd");
    assertThat(SafeCell.unescape("'Abd")).isEqualTo("'Abd");
  }

  @ParameterizedTest
  @CsvSource({
    "0,1,A1",
    "2,14,C14",
    "25,3,Z3",
    "26,3,AA3",
    "701,9,ZZ9",
    "702,9,AAA9",
    "16383,1048576,XFD1048576"
  })
  void cells_have_the_names_that_spreadsheets_show(int column, long row, String name) {
    assertThat(CellName.of(column, row)).isEqualTo(name);
    assertThat(CellName.column(name)).isEqualTo(column);
  }
}
