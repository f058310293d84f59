package org.iioe.commands.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files and standard input are read from their beginning as often as needed. */
class SourceTest {
  @Test
  void a_file_is_read_and_its_digest_known(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("people.txt"), "a,b\n1,2\n");
    TableSource source = TableSource.of(file);
    assertThat(Printed.rows(source)).isEqualTo("0 line 1 row 1 [a, b]\n1 line 2 row 2 [1, 2]\n");
    try (TableReader reader = Tables.open(source, TableOptions.DEFAULT)) {
      assertThat(reader.sha256())
          .isEqualTo("492d5ea496056f1a6a6592241032fab764c321596317930b4fa0e1e8bc3b7470");
    }
  }

  @Test
  void what_is_no_file_is_said(@TempDir Path folder) {
    Path missing = folder.resolve("none.csv");
    assertThat(Printed.rows(TableSource.of(missing)))
        .isEqualTo("TABLE_NO_SUCH_FILE {file=" + missing + "}\n");
    assertThat(Printed.rows(TableSource.of(folder)))
        .isEqualTo("TABLE_UNREADABLE {file=" + folder + "}\n");
  }

  @Test
  void little_standard_input_stays_in_memory(@TempDir Path folder) throws IOException {
    try (TableSource source =
        SpooledSource.spool(
            new ByteArrayInputStream("a\n1\n".getBytes(StandardCharsets.UTF_8)), folder)) {
      assertThat(source.name()).isEqualTo("-");
      assertThat(Printed.rows(source)).isEqualTo("0 line 1 row 1 [a]\n1 line 2 row 2 [1]\n");
      assertThat(files(folder)).isEmpty();
    }
  }

  @Test
  void much_standard_input_goes_through_a_file_of_its_owner(@TempDir Path folder)
      throws IOException {
    byte[] input = ("a,b\n" + "1,2\n".repeat(2_000_000)).getBytes(StandardCharsets.UTF_8);
    try (TableSource source = SpooledSource.spool(new ByteArrayInputStream(input), folder)) {
      List<Path> files = files(folder);
      assertThat(files).hasSize(1);
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(files.get(0))))
          .isEqualTo("rw-------");
      assertThat(source.size()).isEqualTo(input.length);
      try (TableReader reader = Tables.open(source, TableOptions.DEFAULT)) {
        assertThat(reader.next()).isEqualTo(new TableRow(1, 2, 2, List.of("1", "2")));
      }
    }
    assertThat(files(folder)).isEmpty();
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList();
    }
  }
}
