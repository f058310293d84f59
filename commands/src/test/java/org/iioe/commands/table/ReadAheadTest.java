package org.iioe.commands.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.iioe.commands.fault.Fault;
import org.junit.jupiter.api.Test;

/** Read ahead or not, a table says the same, and stops at the same row. */
class ReadAheadTest {
  private static final String ROWS =
      IntStream.range(0, 5000)
          .mapToObj(number -> number + ",\"line\nof " + number + "\"\n")
          .collect(Collectors.joining());
  private static final String LONG =
      IntStream.range(0, 1200)
          .mapToObj(number -> number + "," + "x".repeat(number % 7 == 0 ? 50_000 : 1) + "\n")
          .collect(Collectors.joining());

  @Test
  void rows_come_in_their_order() {
    for (String body : List.of("", "1,one\n", ROWS, LONG)) {
      List<TableRow> plain = new ArrayList<>();
      try (TableReader table = open("number,text\n" + body)) {
        collect(table, plain);
      }
      List<TableRow> ahead = new ArrayList<>();
      try (TableReader table = new ReadAhead(open("number,text\n" + body))) {
        collect(table, ahead);
        assertThat(table.next()).isNull();
      }
      assertThat(ahead).isEqualTo(plain);
    }
  }

  @Test
  void a_failure_comes_after_the_rows_before_it() {
    List<TableRow> rows = new ArrayList<>();
    try (TableReader table = new ReadAhead(open("number,text\n" + ROWS + "5000,\"open"))) {
      assertThatThrownBy(() -> collect(table, rows))
          .isInstanceOfSatisfying(
              Fault.class, fault -> assertThat(fault.code()).isEqualTo("TABLE_QUOTE_UNCLOSED"));
      assertThatThrownBy(table::next).isInstanceOf(Fault.class);
    }
    assertThat(rows).hasSize(5000);
  }

  @Test
  void closed_in_the_middle_it_reads_no_further() {
    TableReader table = new ReadAhead(open("number,text\n" + ROWS.repeat(4)));
    for (int i = 0; i < 1000; i++) {
      assertThat(table.next()).isNotNull();
    }
    table.close();
    assertThat(Thread.getAllStackTraces().keySet())
        .extracting(Thread::getName)
        .doesNotContain("table");
  }

  private static TableReader open(String text) {
    return Tables.open(MemorySource.of(text), TableOptions.DEFAULT);
  }

  private static void collect(TableReader table, List<TableRow> rows) {
    for (TableRow row = table.next(); row != null; row = table.next()) {
      rows.add(row);
    }
  }
}
