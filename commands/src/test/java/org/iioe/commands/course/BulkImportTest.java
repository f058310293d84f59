package org.iioe.commands.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.iioe.commands.content.FolderContentStore;
import org.iioe.commands.database.TestDatabase;
import org.iioe.commands.fault.Fault;
import org.iioe.commands.fault.FaultKind;
import org.iioe.commands.packaging.archive.ArchiveLimits;
import org.iioe.commands.packaging.archive.RawZip;
import org.iioe.commands.progress.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class BulkImportTest {
  @RegisterExtension static final TestDatabase platform = new TestDatabase();

  private static final String SHARED = "<p>The same in every package</p>";

  @TempDir Path folder;

  @Test
  void whatWasSavedDoesNotDependOnWhoWasFaster() throws IOException {
    List<ImportItem> items = items("saved", 40);
    List<Long> rehearsed = saved(run(items, 4, true, "dry", Progress.NONE));
    assertThat(rehearsed.get(0)).isZero();
    assertThat(rehearsed.subList(1, 40)).containsOnly((long) SHARED.length());
    assertThat(saved(run(items, 4, false, "parallel", Progress.NONE))).isEqualTo(rehearsed);
    List<ImportItem> others = items("saved-alone", 40);
    assertThat(saved(run(others, 1, false, "alone", Progress.NONE))).isEqualTo(rehearsed);
  }

  @Test
  void anUnchangedPackageGivesTheStoreBackWhatItLost() throws IOException {
    List<ImportItem> items = items("healed", 3);
    run(items, 2, false, "store", Progress.NONE);
    List<Path> stored = stored("store");
    Files.delete(stored.get(0));
    try (FileChannel cut = FileChannel.open(stored.get(1), StandardOpenOption.WRITE)) {
      cut.truncate(1);
    }
    assertThat(run(items, 2, true, "store", Progress.NONE).healed()).isPositive();
    ImportReport report = run(items, 2, false, "store", Progress.NONE);
    assertThat(report.healed()).isEqualTo(2);
    assertThat(report.count(ImportOutcome.UNCHANGED)).isEqualTo(3);
    FolderContentStore store = new FolderContentStore(folder.resolve("store"));
    for (ImportItem item : items) {
      assertThat(
              new CourseVerify(platform.database(), store, Progress.NONE)
                  .run(item.code(), 1)
                  .problems())
          .isEmpty();
    }
    assertThat(run(items, 2, false, "store", Progress.NONE).healed()).isZero();
  }

  @Test
  void aPackageThatTheDatabaseRefusesDoesNotHoldTheOthersBack() throws IOException {
    List<ImportItem> items = new ArrayList<>(items("refused", 5));
    ImportItem last = items.get(4);
    items.set(
        4, new ImportItem(last.file(), last.shown(), last.code(), "no language!", null, false));
    assertThatThrownBy(() -> run(items, 1, false, "store", Progress.NONE))
        .isInstanceOf(RuntimeException.class);
    assertThat(run(items.subList(0, 4), 1, false, "store", Progress.NONE).courses())
        .extracting(ImportedCourse::outcome)
        .containsOnly(ImportOutcome.UNCHANGED);
  }

  @Test
  void whoeverIsStoppedSaysHowMuchIsDoneAndGoesOnThere() throws IOException {
    List<ImportItem> items = items("stopped", 100);
    Thread main = Thread.currentThread();
    Progress stopping =
        new Progress() {
          @Override
          public void expect(long units) {}

          @Override
          public void advance(long units) {}

          @Override
          public void finished(long things, long of) {
            if (things == 20) {
              main.interrupt();
            }
          }
        };
    assertThatThrownBy(() -> run(items, 2, false, "store", stopping))
        .isInstanceOfSatisfying(
            Fault.class,
            fault -> {
              assertThat(fault.kind()).isEqualTo(FaultKind.INTERRUPTED);
              assertThat(fault.details()).containsEntry("packages", 100);
              assertThat((Integer) fault.details().get("done")).isBetween(20, 99);
            });
    assertThat(Thread.interrupted()).isTrue();
    assertThat(lastRun()).startsWith("interrupted ").contains("\"created\"");
    ImportReport again = run(items, 2, false, "store", Progress.NONE);
    assertThat(again.count(ImportOutcome.UNCHANGED)).isBetween(20L, 99L);
    assertThat(again.count(ImportOutcome.CREATED))
        .isEqualTo(100 - again.count(ImportOutcome.UNCHANGED));
    assertThat(folder.resolve("store/staging")).isDirectoryNotContaining("glob:**import-*");
  }

  private static String lastRun() {
    return platform
        .database()
        .query(
            handle ->
                handle
                    .createQuery(
                        """
                        SELECT outcome || ' ' || CAST(counts AS text) FROM iioe.run
                        WHERE outcome IS NOT NULL ORDER BY id DESC LIMIT 1""")
                    .mapTo(String.class)
                    .one());
  }

  private static List<Long> saved(ImportReport report) {
    return report.courses().stream().map(ImportedCourse::savedBytes).toList();
  }

  /** Packages with one page of their own and one that all have. */
  private List<ImportItem> items(String name, int count) throws IOException {
    List<ImportItem> items = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      RawZip zip = SampleCourse.zip("Course " + i, "m", List.of("a"), "page " + i);
      zip.add("shared.html", SHARED);
      Path file = zip.writeTo(folder.resolve(name + i + ".zip"));
      items.add(new ImportItem(file, file.toString(), name + "-" + i, "en", null, false));
    }
    return items;
  }

  private ImportReport run(
      List<ImportItem> items, int jobs, boolean dryRun, String store, Progress progress) {
    return new CourseImport(
            platform.database(),
            platform.runs(),
            new FolderContentStore(folder.resolve(store)),
            new StandardInspector(),
            progress)
        .run(new ImportRequest(items, jobs, dryRun, false, ArchiveLimits.DEFAULT));
  }

  /** The files in the store of this name; none when it is not there. */
  private List<Path> stored(String store) throws IOException {
    Path root = folder.resolve(store).resolve("sha256");
    if (!Files.exists(root)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(root)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }
}
