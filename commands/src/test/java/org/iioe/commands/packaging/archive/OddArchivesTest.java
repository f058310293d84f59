package org.iioe.commands.packaging.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.iioe.commands.progress.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OddArchivesTest {
  private static final int LOCAL_HEADER = 30;

  @TempDir Path folder;

  @Test
  void an_archive_of_nothing_says_so() throws IOException {
    assertThat(codes(archive())).containsExactly("ZIP-EMPTY");
  }

  @Test
  void a_name_that_no_disk_takes_is_refused() throws IOException {
    assertThat(codes(archive("a/".repeat(5) + "b".repeat(1100))))
        .containsExactly("ZIP-NAME-TOO-LONG");
  }

  @Test
  void a_name_with_a_control_character_is_said() throws IOException {
    assertThat(codes(archive("a\u0007.txt"))).containsExactly("ZIP-NAME-CONTROL");
  }

  @Test
  void data_that_cannot_be_inflated_are_damaged() throws IOException {
    Path file = archive("a.txt");
    byte[] bytes = Files.readAllBytes(file);
    // Both bits of the block's type set: a kind of block that DEFLATE does not have.
    bytes[LOCAL_HEADER + "a.txt".length()] |= 6;
    Files.write(file, bytes);
    try (PackageFiles files = PackageFiles.open(file, ArchiveLimits.DEFAULT)) {
      assertThat(ArchiveVerification.run(files, 1, Progress.NONE))
          .extracting(finding -> finding.rule().code())
          .containsExactly("ZIP-DATA-DAMAGED");
    }
  }

  private static List<String> codes(Path file) throws IOException {
    try (PackageFiles files = PackageFiles.open(file, ArchiveLimits.DEFAULT)) {
      return files.findings().stream().map(finding -> finding.rule().code()).toList();
    }
  }

  private Path archive(String... names) throws IOException {
    Path file = folder.resolve("a.zip");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      for (String name : names) {
        zip.putNextEntry(new ZipEntry(name));
        zip.write("hello, hello, hello".getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    }
    return file;
  }
}
