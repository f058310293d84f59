package org.iioe.commands.storage;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.iioe.commands.content.ContentDamagedException;
import org.iioe.commands.content.ContentStaging;
import org.iioe.commands.content.ContentStore;
import org.iioe.commands.content.ContentStore.Condition;
import org.iioe.commands.content.HashingStaging;
import org.iioe.commands.course.CatalogueContent.Use;
import org.iioe.commands.fault.Fault;
import org.iioe.commands.progress.Progress;
import org.iioe.commands.progress.Workers;

/** Copies files on several threads, each of which commits what it has after some files or bytes. */
final class StoreCopy {
  private static final int BUFFER = 1 << 17;
  private static final int COMMIT_FILES = 200;
  private static final long COMMIT_BYTES = 64_000_000;

  private final ContentStore from;
  private final ContentStore to;
  private final ContentMigrate.Request request;
  private final Progress progress;
  private final List<ContentMigrate.Problem> problems = new ArrayList<>();
  private Amount copied = Amount.NONE;
  private Amount present = Amount.NONE;

  StoreCopy(ContentStore from, ContentStore to, ContentMigrate.Request request, Progress progress) {
    this.from = from;
    this.to = to;
    this.request = request;
    this.progress = progress;
  }

  synchronized Amount copied() {
    return copied;
  }

  synchronized Amount present() {
    return present;
  }

  synchronized List<ContentMigrate.Problem> problems() {
    List<ContentMigrate.Problem> sorted = new ArrayList<>(problems);
    sorted.sort(Comparator.comparing(ContentMigrate.Problem::digest));
    return sorted;
  }

  /** It is there already. */
  synchronized void skip(Use use) {
    present = present.and(use.size());
    progress.advance(use.size());
  }

  private synchronized void committed(Amount amount) {
    copied = copied.plus(amount);
  }

  private synchronized void problem(Use use, boolean damaged) {
    problems.add(new ContentMigrate.Problem(use.digest(), use.size(), damaged));
    progress.advance(use.size());
  }

  void run(List<Use> uses) throws IOException {
    AtomicInteger next = new AtomicInteger();
    try {
      Workers.run(Math.min(request.jobs(), uses.size()), () -> work(uses, next));
    } catch (ClosedByInterruptException e) {
      throw Fault.interrupted("INTERRUPTED").causedBy(e);
    }
  }

  private void work(List<Use> uses, AtomicInteger next) throws IOException {
    byte[] buffer = new byte[BUFFER];
    int i = next.getAndIncrement();
    while (i < uses.size()) {
      Amount staged = Amount.NONE;
      try (ContentStaging staging =
          request.dryRun() ? new HashingStaging(digest -> false) : to.stage()) {
        while (i < uses.size() && staged.files() < COMMIT_FILES && staged.bytes() < COMMIT_BYTES) {
          if (copy(uses.get(i), staging, buffer)) {
            staged = staged.and(uses.get(i).size());
          }
          i = next.getAndIncrement();
        }
        staging.commit();
      }
      committed(staged);
    }
  }

  /** False when it is there already or cannot be read. */
  private boolean copy(Use use, ContentStaging staging, byte[] buffer) throws IOException {
    if (Thread.currentThread().isInterrupted()) {
      throw Fault.interrupted("INTERRUPTED");
    }
    if (request.verify() && isSound(use, buffer)) {
      skip(use);
      return false;
    }
    try (InputStream in = from.open(use.digest())) {
      staging.put(in, buffer);
      progress.advance(use.size());
      return true;
    } catch (NoSuchFileException e) {
      problem(use, false);
    } catch (ContentDamagedException e) {
      problem(use, true);
    }
    return false;
  }

  /** What is damaged makes way, if it can be replaced: of the right length, it would be kept. */
  private boolean isSound(Use use, byte[] buffer) throws IOException {
    Condition condition = to.verify(use.digest(), buffer);
    if (condition == Condition.DAMAGED
        && !request.dryRun()
        && from.verify(use.digest(), buffer) == Condition.SOUND) {
      to.remove(List.of(use.digest()));
    }
    return condition == Condition.SOUND;
  }
}
