package org.iioe.commands.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.iioe.commands.content.FolderContentStore;
import org.iioe.commands.database.DatabaseAddress;
import org.iioe.commands.database.TestDatabase;
import org.iioe.commands.progress.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class KilledImportTest {
  @RegisterExtension static final TestDatabase platform = new TestDatabase();

  private static final int PACKAGES = 30;
  private static final int KILLS = 6;

  @TempDir Path folder;

  @Test
  void aKilledImportIsCompletedByTheSameImportAgain() throws Exception {
    Path packages = Files.createDirectories(folder.resolve("packages"));
    for (int i = 0; i < PACKAGES; i++) {
      SampleCourse.write(
          packages.resolve("c" + i + ".zip"), "Course " + i, List.of("a", "b"), "page " + i);
    }
    Path store = folder.resolve("store");
    for (int kill = 1; kill <= KILLS; kill++) {
      killWhen(store, packages, 4 * PACKAGES * kill / KILLS);
      assertThat(verify(store).problems()).as("after kill %d", kill).isEmpty();
    }
    ImportInChild.importAll(platform.database(), store, packages);
    ImportReport last = ImportInChild.importAll(platform.database(), store, packages);
    assertThat(last.count(ImportOutcome.UNCHANGED)).isEqualTo(PACKAGES);
    assertThat(last.courses()).allMatch(course -> Integer.valueOf(1).equals(course.version()));
    assertThat(verify(store).problems()).isEmpty();
    assertThat(files(store.resolve("staging"))).containsExactly("lock");
    // A manifest and an archive for each package, and two pages.
    assertThat(files(store.resolve("sha256"))).hasSize(4 * PACKAGES);
  }

  /** Kills the child without warning as soon as the store has so many files. */
  private void killWhen(Path store, Path packages, int files) throws Exception {
    DatabaseAddress address = platform.address();
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            ImportInChild.class.getName(),
            address.hosts().get(0).name(),
            Integer.toString(address.hosts().get(0).port()),
            address.database(),
            address.user(),
            store.toString(),
            packages.toString());
    builder.environment().put("CHILD_PASSWORD", String.valueOf(address.password()));
    Process child =
        builder
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    while (child.isAlive() && files(store.resolve("sha256")).size() < files) {
      Thread.sleep(1);
    }
    child.destroyForcibly().waitFor();
  }

  private static VerifyReport verify(Path store) {
    return new CourseVerify(platform.database(), new FolderContentStore(store), Progress.NONE)
        .run(null, 1);
  }

  private static List<String> files(Path root) {
    if (!Files.exists(root)) {
      return Collections.emptyList();
    }
    try (Stream<Path> all = Files.walk(root)) {
      return all.filter(Files::isRegularFile)
          .map(file -> root.relativize(file).toString())
          .toList();
    } catch (IOException | UncheckedIOException filesComeAndGo) {
      return Collections.emptyList();
    }
  }
}
