package org.iioe.commands.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import org.iioe.commands.content.ContentEntry;
import org.iioe.commands.content.ContentStore;
import org.iioe.commands.content.s3.TestS3Server;
import org.iioe.commands.database.DatabaseAddress;
import org.iioe.commands.database.TestDatabase;
import org.iioe.commands.progress.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class KilledImportTest {
  @RegisterExtension static final TestDatabase platform = new TestDatabase();

  @RegisterExtension static final TestS3Server server = new TestS3Server();

  private static final int PACKAGES = 30;

  @TempDir Path folder;

  @Test
  void aKilledImportIntoAFolderIsCompletedByTheSameImportAgain() throws Exception {
    aKilledImportIsCompleted(folder.resolve("store").toString(), 6);
    assertThat(folder.resolve("store/staging")).isDirectoryNotContaining("glob:**/import-*");
  }

  @Test
  void aKilledImportIntoABucketIsCompletedByTheSameImportAgain() throws Exception {
    aKilledImportIsCompleted(server.newLocation(), 3);
    assertThat(folder.resolve("spool")).isDirectoryNotContaining("glob:**/import-*");
  }

  private void aKilledImportIsCompleted(String location, int kills) throws Exception {
    platform.database().write(handle -> handle.execute("TRUNCATE iioe.course CASCADE"));
    Path packages = Files.createDirectories(folder.resolve("packages"));
    for (int i = 0; i < PACKAGES; i++) {
      SampleCourse.write(
          packages.resolve("c" + i + ".zip"), "Course " + i, List.of("a", "b"), "page " + i);
    }
    ContentStore store = ImportInChild.store(location, folder.resolve("spool"));
    for (int kill = 1; kill <= kills; kill++) {
      killWhen(location, packages, 4 * PACKAGES * kill / kills);
      assertThat(verify(store).problems()).as("after kill %d", kill).isEmpty();
    }
    ImportInChild.importAll(platform.database(), store, packages);
    ImportReport last = ImportInChild.importAll(platform.database(), store, packages);
    assertThat(last.count(ImportOutcome.UNCHANGED)).isEqualTo(PACKAGES);
    assertThat(last.courses()).allMatch(course -> Integer.valueOf(1).equals(course.version()));
    assertThat(verify(store).problems()).isEmpty();
    // A manifest and an archive for each package, and two pages.
    assertThat(files(store)).isEqualTo(4 * PACKAGES);
  }

  /** Kills the child without warning as soon as the store has so many files. */
  private void killWhen(String location, Path packages, int files) throws Exception {
    DatabaseAddress address = platform.address();
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-Daws.accessKeyId=tester",
            "-Daws.secretAccessKey=test-secret",
            "-cp",
            System.getProperty("java.class.path"),
            ImportInChild.class.getName(),
            address.hosts().get(0).name(),
            Integer.toString(address.hosts().get(0).port()),
            address.database(),
            address.user(),
            location,
            folder.resolve("spool").toString(),
            packages.toString());
    builder.environment().put("CHILD_PASSWORD", String.valueOf(address.password()));
    Process child =
        builder
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    ContentStore store = ImportInChild.store(location, folder.resolve("spool"));
    while (child.isAlive() && files(store) < files) {
      Thread.sleep(1);
    }
    child.destroyForcibly().waitFor();
  }

  private static VerifyReport verify(ContentStore store) {
    return new CourseVerify(platform.database(), store, Progress.NONE).run(null, 1);
  }

  private static int files(ContentStore store) {
    int files = 0;
    for (Iterator<ContentEntry> entries = store.entries(); entries.hasNext(); entries.next()) {
      files++;
    }
    return files;
  }
}
