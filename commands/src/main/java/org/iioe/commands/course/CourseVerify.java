package org.iioe.commands.course;

import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.iioe.commands.content.ContentDigest;
import org.iioe.commands.content.ContentStore;
import org.iioe.commands.content.ContentStore.Condition;
import org.iioe.commands.database.Database;
import org.iioe.commands.fault.Fault;
import org.iioe.commands.progress.Progress;
import org.iioe.commands.progress.Workers;
import org.jspecify.annotations.Nullable;

/** Reads every stored byte of the catalogue again and compares it with its digest. */
public final class CourseVerify {
  private static final int BUFFER = 1 << 17;

  private final Database database;
  private final ContentStore store;
  private final Progress progress;

  /**
   * A check of this catalogue and store.
   *
   * @param progress hears stored bytes
   */
  public CourseVerify(Database database, ContentStore store, Progress progress) {
    this.database = database;
    this.store = store;
    this.progress = progress;
  }

  /**
   * Checks each file once, in whatever many courses it is.
   *
   * @param code of the only course to check, or null for all
   * @param threads at least 1
   * @throws Fault of kind not found when there is no such course; of kind unavailable when the
   *     store cannot be read
   */
  public VerifyReport run(@Nullable String code, int threads) {
    if (code != null) {
      new CourseLookup(database).course(code);
    }
    StoredDigests digests = new StoredDigests(database, code);
    progress.expect(digests.totalBytes());
    Map<String, Boolean> bad = new ConcurrentSkipListMap<>();
    long files = 0;
    AtomicLong bytes = new AtomicLong();
    List<StoredDigests.Row> page = digests.after("");
    while (!page.isEmpty()) {
      check(page, threads, bad, bytes);
      files += page.size();
      page = digests.after(page.get(page.size() - 1).digest());
    }
    return new VerifyReport(files, bytes.get(), digests.users(bad));
  }

  private void check(
      List<StoredDigests.Row> page, int threads, Map<String, Boolean> bad, AtomicLong bytes) {
    AtomicInteger next = new AtomicInteger();
    try {
      Workers.run(
          threads,
          () -> {
            byte[] buffer = new byte[BUFFER];
            for (int i = next.getAndIncrement(); i < page.size(); i = next.getAndIncrement()) {
              StoredDigests.Row row = page.get(i);
              Condition condition = store.verify(new ContentDigest(row.digest()), buffer);
              if (condition != Condition.SOUND) {
                bad.put(row.digest(), condition == Condition.DAMAGED);
              }
              bytes.addAndGet(row.bytes());
              progress.advance(row.bytes());
            }
          });
    } catch (ClosedByInterruptException e) {
      throw Fault.interrupted("INTERRUPTED").causedBy(e);
    } catch (IOException e) {
      throw Fault.unavailable("CONTENT_STORE_FAILED")
          .with("store", store.location())
          .with("reason", String.valueOf(e.getMessage()))
          .causedBy(e);
    }
  }
}
