package org.iioe.commands.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Dates that are read by their column. */
class DatesTest {
  @Test
  void one_cell_settles_its_column_even_if_it_comes_later() {
    assertThat(starts("03/04/2024", "25/04/2024", "2024-05-01"))
        .containsExactly("2024-04-03", "2024-04-25", "2024-05-01");
    assertThat(starts("03/04/2024", "04/25/2024")).containsExactly("2024-03-04", "2024-04-25");
    assertThat(starts("03/04/24", "13/04/24")).containsExactly("2024-04-03", "2024-04-13");
    assertThat(starts("24/03/04", "24/03/15")).containsExactly("2024-03-04", "2024-03-15");
  }

  @Test
  void a_column_that_reads_both_ways_or_neither_settles_nothing() {
    assertThat(starts("03/04/2024", "05/05/2024")).containsExactly("DATE_AMBIGUOUS", "2024-05-05");
    assertThat(starts("03/04/2024", "25/04/2024", "04/25/2024"))
        .containsExactly("DATE_AMBIGUOUS", "2024-04-25", "2024-04-25");
  }

  @Test
  void another_column_settles_nothing() {
    assertThat(
            Sample.told(
                Sample.read(
                    Sample.options(),
                    "email | course | starts | ends",
                    "a@example.org | statistics | 03/04/2024 | 25/04/2024")))
        .isEqualTo("1 DATE_AMBIGUOUS@2 starts\n");
  }

  @Test
  void the_user_settles_it() {
    assertThat(starts(DayOrder.DMY, "03/04/2024", "04/25/2024", "2024-05-06", "5 mai 2024"))
        .containsExactly("2024-04-03", "DATE_ORDER", "2024-05-06", "2024-05-05");
    assertThat(starts(DayOrder.MDY, "03/04/2024")).containsExactly("2024-03-04");
    assertThat(starts(DayOrder.YMD, "21/04/20", "03/04/2024"))
        .containsExactly("2021-04-20", "DATE_ORDER");
  }

  @Test
  void the_table_is_read_again_only_for_an_ambiguous_date_and_once() {
    String[] lines = {
      "email | course | starts",
      "a@example.org | statistics | 25/04/2024",
      "b@example.org | statistics | 03/04/2024",
      "c@example.org | statistics | 04/05/2024"
    };
    List<ListTable> opened = new ArrayList<>();
    RosterReader roster =
        RosterReader.open(
            ListTable.of(lines),
            Sample.options(),
            Sample.DIRECTORY,
            () -> {
              opened.add(ListTable.of(lines));
              return opened.get(opened.size() - 1);
            });
    roster.next();
    assertThat(opened).isEmpty();
    roster.next();
    roster.next();
    assertThat(opened).hasSize(1).allMatch(ListTable::isClosed);
  }

  @Test
  void readings_are_told() {
    RosterRecord record =
        Sample.read(
                Sample.options(),
                "email | course | ends",
                "a@example.org | statistics | 03/04/2024")
            .get(0);
    assertThat(record.problems().get(0).arguments())
        .containsEntry("readings", "2024-03-04, 2024-04-03")
        .containsEntry("value", "03/04/2024");
  }

  private static List<String> starts(String... cells) {
    return starts(null, cells);
  }

  private static List<String> starts(
      @org.jspecify.annotations.Nullable DayOrder order, String... cells) {
    List<String> lines = new ArrayList<>(List.of("email | course | starts"));
    for (String cell : cells) {
      lines.add("a@example.org | statistics | " + cell);
    }
    return Sample.read(Sample.options().with(order), lines.toArray(new String[0])).stream()
        .map(DatesTest::told)
        .toList();
  }

  private static String told(RosterRecord record) {
    return record.isAccepted()
        ? Objects.requireNonNull(record.value(RosterColumn.STARTS))
        : record.problems().get(0).code();
  }
}
