package org.iioe.commands.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import org.iioe.commands.fault.Fault;
import org.iioe.commands.roster.text.CellText;
import org.iioe.commands.roster.text.Fold;
import org.iioe.commands.roster.value.EmailKey;

/** Whatever is typed is judged, and a normal form is its own normal form. */
class RosterPropertiesTest {
  private static final String SIGNS =
      "aZé明ñİıßﬁ９0159@.,;:/-–_+ \t\n\u00A0\u200B\u200D\uFEFF\u0000\uFFFD<>\"'=#E年月日İΣς\u0301\uD83D\uDE00|";

  @Provide
  Arbitrary<String> cells() {
    return Arbitraries.oneOf(
        Arbitraries.strings().ofMaxLength(40),
        Arbitraries.strings().withChars(SIGNS).ofMaxLength(20),
        Arbitraries.strings().withChars("0123456789/-.: E+").ofMaxLength(14),
        Arbitraries.of(
            "amina@example.org", "a@b.co", "Côte d'Ivoire", "5 mars 2024", "+221771234567", "fr"),
        Arbitraries.strings().withChars("aA@.é-").ofMaxLength(12).map(s -> "x" + s + ".org"));
  }

  @Property(tries = 3000)
  void any_cell_is_judged_and_an_accepted_value_is_accepted_again_as_it_is(
      @ForAll("cells") String cell, @ForAll RosterColumn column) {
    RosterRecord first = judge(column, cell);
    String value = first.value(column);
    if (first.isAccepted() && value != null && !value.isEmpty()) {
      RosterRecord second = judge(column, value);
      assertThat(second.problems()).as("%s: %s", column, value).isEmpty();
      assertThat(second.value(column)).isEqualTo(value);
      assertThat(second.emailKey()).isEqualTo(first.emailKey());
      assertThat(value).isEqualTo(CellText.name(value)).doesNotContain("\u0000");
    }
    assertThat(first.problems()).allMatch(problem -> !problem.code().isEmpty());
  }

  private static RosterRecord judge(RosterColumn column, String cell) {
    List<String> heading = new ArrayList<>(List.of("email", "course", "full_name"));
    List<String> cells = new ArrayList<>(List.of("a@example.org", "statistics", "Amina"));
    int at = heading.indexOf(column.label());
    if (at >= 0) {
      cells.set(at, cell);
    } else {
      heading.add(column.label());
      cells.add(cell);
    }
    return Objects.requireNonNull(
        RosterReader.open(
                ListTable.ofRows(List.of(heading, cells)), Sample.options(), Sample.DIRECTORY)
            .next());
  }

  @Property(tries = 3000)
  void the_key_of_a_key_is_the_key(@ForAll("cells") String cell) {
    assertThat(Fold.key(Fold.key(cell))).isEqualTo(Fold.key(cell));
    assertThat(CellText.plain(CellText.plain(cell))).isEqualTo(CellText.plain(cell));
    assertThat(CellText.name(CellText.name(cell))).isEqualTo(CellText.name(cell));
    String key = EmailKey.of(cell);
    if (key != null) {
      assertThat(EmailKey.of(key)).isEqualTo(key);
    }
  }

  @Property(tries = 1000)
  void any_heading_is_read_or_refused(@ForAll @Size(max = 6) List<@From("cells") String> headings) {
    try {
      RosterHeading read = HeadingReader.read(headings, HeadingMapping.NONE);
      assertThat(read.cells()).containsKey(RosterColumn.EMAIL);
    } catch (Fault refused) {
      assertThat(refused.code()).startsWith("ROSTER_");
    }
  }
}
