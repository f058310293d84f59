package org.iioe.commands.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.iioe.commands.table.TableOptions;
import org.iioe.commands.table.TableReader;
import org.iioe.commands.table.TableSource;
import org.iioe.commands.table.Tables;
import org.junit.jupiter.api.Test;

/** A file that somebody made in a hurry, judged row by row as a person would. */
class ComplaintsTest {
  @Test
  void each_row_is_judged_with_its_line_and_its_cells() throws IOException {
    StringBuilder told = new StringBuilder();
    try (TableReader table = open()) {
      RosterReader roster =
          RosterReader.open(table, Sample.options(), Sample.DIRECTORY, ComplaintsTest::open);
      assertThat(roster.heading().unknown()).containsExactly("Remarks");
      for (RosterRecord record = roster.next(); record != null; record = roster.next()) {
        told.append("line ").append(record.row().line()).append(", record ");
        told.append(Sample.told(List.of(record)));
      }
    }
    assertThat(told.toString()).isEqualTo(Files.readString(file("complaints-judged.txt")));
  }

  private static TableReader open() {
    return Tables.open(TableSource.of(file("complaints.csv")), TableOptions.DEFAULT);
  }

  private static Path file(String name) {
    try {
      return Path.of(Objects.requireNonNull(ComplaintsTest.class.getResource(name)).toURI());
    } catch (URISyntaxException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
