package org.iioe.commands.course;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import org.iioe.commands.content.ContentStaging;
import org.iioe.commands.content.ContentStore;
import org.iioe.commands.database.Database;
import org.iioe.commands.database.Run;
import org.jspecify.annotations.Nullable;

/**
 * Small packages that are stored and recorded together, for each wait for the disk costs as much as
 * reading several of them. Every package is still taken as a whole or not at all.
 */
final class ImportBatch implements AutoCloseable {
  private static final int MOST_PACKAGES = 32;
  private static final int MOST_FILES = 4000;
  private static final long MOST_BYTES = 32_000_000;

  private final Database database;
  private final ContentStore store;
  private final @Nullable Run run;
  private final boolean allowScoRemoval;
  private final BiConsumer<PreparedPackage, ImportedCourse> results;
  private final ContentProtection protection;
  private final List<PreparedPackage> waiting = new ArrayList<>();
  private int files;
  private long bytes;

  /**
   * @param run null for a dry run, in which nothing waits
   * @param results receives what became of each package, once it lasts
   */
  ImportBatch(
      Database database,
      ContentStore store,
      @Nullable Run run,
      boolean allowScoRemoval,
      BiConsumer<PreparedPackage, ImportedCourse> results) {
    this.database = database;
    this.store = store;
    this.run = run;
    this.allowScoRemoval = allowScoRemoval;
    this.results = results;
    this.protection = new ContentProtection(database);
  }

  /** What has to be begun before content is staged; it ends when nothing waits any more. */
  ContentProtection protection() {
    return protection;
  }

  void add(PreparedPackage prepared) {
    ImportedCourse result = prepared.result();
    if (result != null) {
      results.accept(prepared, result);
      if (waiting.isEmpty()) {
        protection.close();
      }
      return;
    }
    waiting.add(prepared);
    files += prepared.needVersion().files().size();
    bytes += prepared.needVersion().bytes();
    if (waiting.size() >= MOST_PACKAGES || files >= MOST_FILES || bytes >= MOST_BYTES) {
      flush();
    }
  }

  /** Stores and records what waits. */
  void flush() {
    if (waiting.isEmpty()) {
      return;
    }
    store.commit(waiting.stream().map(PreparedPackage::needStaging).toList());
    try {
      record(waiting);
    } catch (RuntimeException failure) {
      if (waiting.size() == 1 || Thread.currentThread().isInterrupted()) {
        throw failure;
      }
      // One of them may be at fault; those before it must not suffer, and it says so itself.
      for (PreparedPackage one : waiting) {
        record(List.of(one));
      }
    }
    close();
  }

  private void record(List<PreparedPackage> packages) {
    Run open = Objects.requireNonNull(run);
    BatchRecording recording =
        new BatchRecording(
            open,
            packages.stream()
                .map(one -> new VersionRecording(open, one.needVersion(), allowScoRemoval))
                .toList());
    List<VersionRecording.Result> recorded =
        database.write(
            open,
            handle -> {
              protection.passTo(handle);
              return recording.apply(handle);
            });
    for (int i = 0; i < packages.size(); i++) {
      PreparedPackage one = packages.get(i);
      results.accept(one, one.result(recorded.get(i)));
    }
  }

  /** Forgets what was not flushed. */
  @Override
  public void close() {
    waiting.stream().map(PreparedPackage::needStaging).forEach(ContentStaging::close);
    waiting.clear();
    protection.close();
    files = 0;
    bytes = 0;
  }
}
