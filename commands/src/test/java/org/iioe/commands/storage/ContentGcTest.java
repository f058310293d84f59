package org.iioe.commands.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.iioe.commands.content.ContentDigest;
import org.iioe.commands.content.ContentStaging;
import org.iioe.commands.content.FolderContentStore;
import org.iioe.commands.course.ImportOutcome;
import org.iioe.commands.course.ImportReport;
import org.iioe.commands.database.AdvisoryLock;
import org.iioe.commands.database.HeldLock;
import org.iioe.commands.database.TestDatabase;
import org.iioe.commands.fault.Fault;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class ContentGcTest {
  @RegisterExtension static final TestDatabase database = new TestDatabase();

  private static final Duration DAY = Duration.ofHours(24);
  private static final int COURSES = 60;

  @TempDir Path folder;
  private FolderContentStore store;
  private Platform platform;

  @BeforeEach
  void open() {
    store = new FolderContentStore(folder.resolve("store"));
    platform = Platform.empty(database, store);
  }

  @Test
  void removesWhatNobodyUsesAndIsOldAndNothingElse() throws IOException {
    Platform.course(folder.resolve("courses"), "gc-kept", "kept");
    platform.importAll(folder.resolve("courses"), 1);
    ContentDigest orphan = put("nobody's");

    assertThat(gc(0).preview(DAY).removed()).isEqualTo(Amount.NONE);
    assertThat(gc(0).preview(DAY).waiting()).isEqualTo(new Amount(1, 8));
    ContentGc.Report preview = gc(48).preview(DAY);
    assertThat(preview.removed()).isEqualTo(new Amount(1, 8));
    assertThat(preview.run()).isNull();
    assertThat(store.has(orphan)).isTrue();

    ContentGc.Report report = gc(48).collect(DAY);
    assertThat(report.removed()).isEqualTo(new Amount(1, 8));
    assertThat(report.run()).isNotNull();
    assertThat(report.orphans()).singleElement().extracting("digest").isEqualTo(orphan);
    assertThat(store.has(orphan)).isFalse();
    assertThat(gc(48).collect(DAY).removed()).isEqualTo(Amount.NONE);
  }

  @Test
  void removesWhatKilledRunsLeft() throws IOException {
    Path left = Files.createDirectories(folder.resolve("store/staging/import-1"));
    Files.writeString(left.resolve("1"), "half");
    assertThat(gc(0).preview(DAY).leftovers().bytes()).isEqualTo(4);
    assertThat(left).exists();
    assertThat(gc(0).collect(DAY).leftovers().count()).isEqualTo(1);
    assertThat(left).doesNotExist();
  }

  /** The user's variable leads to a store, and his profile to another database. */
  @Test
  void refusesAStoreOfWhichNothingIsUsed() throws IOException {
    ContentDigest another = put("another catalogue's");
    assertThatThrownBy(() -> gc(48).collect(DAY))
        .isInstanceOfSatisfying(
            Fault.class, fault -> assertThat(fault.code()).isEqualTo("CONTENT_GC_OTHER_CATALOGUE"));
    assertThat(store.has(another)).isTrue();
  }

  /** The import found the orphan, and so did not store it again. */
  @Test
  void waitsForAnImportThatIsUnderWay() throws Exception {
    Platform.course(folder.resolve("first"), "gc-first", "first");
    platform.importAll(folder.resolve("first"), 1);
    ContentDigest orphan = put("found by an import");
    ExecutorService executor = Executors.newSingleThreadExecutor();
    try {
      Future<ContentGc.Report> collected;
      try (HeldLock held = database.database().share(AdvisoryLock.CONTENT)) {
        collected = executor.submit(() -> gc(48).collect(Duration.ZERO));
        Thread.sleep(300);
        assertThat(store.has(orphan)).isTrue();
        assertThat(collected.isDone()).isFalse();
        // What waits keeps nobody out, or the import could not commit.
        database
            .database()
            .write(
                handle -> {
                  held.passTo(handle);
                  return true;
                });
      }
      assertThat(collected.get().removed().files()).isEqualTo(1);
      assertThat(store.has(orphan)).isFalse();
    } finally {
      executor.shutdownNow();
    }
  }

  /** Every page is an orphan of before, which each import finds and each collection wants. */
  @Test
  void losesNothingThatIsImportedAtTheSameTime() throws Exception {
    Platform.course(folder.resolve("first"), "gc-anchor", "anchor");
    platform.importAll(folder.resolve("first"), 1);
    Path courses = folder.resolve("courses");
    for (int i = 0; i < COURSES; i++) {
      Platform.course(courses, "gc-many-" + i, "page " + i);
      put("<title>page</title><p>page " + i + "</p>");
    }
    ExecutorService executor = Executors.newSingleThreadExecutor();
    try {
      Future<ImportReport> imported = executor.submit(() -> platform.importAll(courses, 3));
      long removed = collectUntilDone(imported);
      assertThat(imported.get().count(ImportOutcome.CREATED)).isEqualTo(COURSES);
      assertThat(removed).as("removed while importing").isPositive();
    } finally {
      executor.shutdownNow();
    }
    for (int i = 0; i < COURSES; i++) {
      ContentDigest page = digest("<title>page</title><p>page " + i + "</p>");
      assertThat(store.verify(page, new byte[64])).isEqualTo(FolderContentStore.Condition.SOUND);
    }
  }

  private long collectUntilDone(Future<?> imported) throws ExecutionException {
    long removed = 0;
    do {
      removed += gc(48).collect(Duration.ZERO).removed().files();
    } while (!imported.isDone());
    return removed;
  }

  private ContentGc gc(int hoursLater) {
    Clock clock = Clock.offset(Clock.systemUTC(), Duration.ofHours(hoursLater));
    return new ContentGc(database.database(), database.runs(), store, clock);
  }

  private ContentDigest put(String content) throws IOException {
    try (ContentStaging staging = store.stage()) {
      staging.put(new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)), new byte[64]);
      staging.commit();
    }
    return digest(content);
  }

  private static ContentDigest digest(String content) {
    MessageDigest sha256 = ContentDigest.sha256();
    sha256.update(content.getBytes(StandardCharsets.UTF_8));
    return ContentDigest.of(sha256);
  }
}
