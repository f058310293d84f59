package org.iioe.commands.packaging.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.iioe.commands.packaging.model.Standard;
import org.iioe.commands.packaging.pack.description.Sequencing;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The same folder is the same package, whoever packs it, where and when. */
class ReproducibleBytesTest {
  @ParameterizedTest
  @CsvSource({
    "SCORM_1_2,fr,FR,Europe/Paris,022",
    "SCORM_2004,zh,CN,Asia/Shanghai,077",
    "CMI5,tr,TR,America/St_Johns,002",
    "SCORM_2004,ar,EG,Pacific/Kiritimati,027"
  })
  void a_copy_of_the_folder_packs_to_the_same_bytes_elsewhere(
      Standard standard,
      String language,
      String country,
      String zone,
      String umask,
      @TempDir Path parent)
      throws Exception {
    Path folder = Files.createDirectory(parent.resolve("course"));
    Path here = PackedCourseTest.sketch(folder, Sequencing.FORCED_ORDER).archive(standard, "zh");
    Path copy = copyBackwards(folder, Files.createDirectories(parent.resolve("elsewhere/b")));
    Path there = parent.resolve("there.zip");
    Process child =
        new ProcessBuilder(
                "sh",
                "-c",
                "umask " + umask + " && exec \"$@\"",
                "sh",
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Duser.language=" + language,
                "-Duser.country=" + country,
                "-Duser.timezone=" + zone,
                "-Dsun.jnu.encoding=UTF-8",
                "-cp",
                System.getProperty("java.class.path"),
                PackInChild.class.getName(),
                copy.toString(),
                standard.name(),
                "zh",
                there.toString())
            .inheritIO()
            .start();

    assertThat(child.waitFor()).isZero();
    assertThat(there).hasSameBinaryContentAs(here);
  }

  /** Copies in another order, with other times and other rights. */
  private static Path copyBackwards(Path folder, Path copy) throws IOException {
    List<Path> files = new ArrayList<>();
    try (Stream<Path> all = Files.walk(folder)) {
      all.filter(Files::isRegularFile).forEach(files::add);
    }
    Collections.sort(files, Collections.reverseOrder());
    for (Path file : files) {
      Path target = copy.resolve(folder.relativize(file));
      Files.createDirectories(target.resolveSibling("."));
      Files.copy(file, target);
      Files.setLastModifiedTime(target, FileTime.from(Instant.parse("2001-02-03T04:05:06Z")));
      Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("r--------"));
    }
    return copy;
  }
}
