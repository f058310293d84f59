package org.iioe.commands.packaging.archive;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.iioe.commands.packaging.finding.Finding;
import org.iioe.commands.progress.Progress;
import org.iioe.commands.progress.Workers;

/** Inflates every file of a package and compares its size and checksum, storing nothing. */
public final class ArchiveVerification {
  private static final int BUFFER = 1 << 16;

  private final PackageFiles files;
  private final Progress progress;
  private final AtomicInteger next = new AtomicInteger();
  private final Map<Integer, Finding> findings = new ConcurrentHashMap<>();

  private ArchiveVerification(PackageFiles files, Progress progress) {
    this.files = files;
    this.progress = progress;
  }

  /**
   * What is wrong with the data, in the order of the entries; nothing of a refused package is read.
   *
   * @param threads at least 1
   * @param progress hears inflated bytes
   */
  public static List<Finding> run(PackageFiles files, int threads, Progress progress)
      throws IOException {
    return run(files, threads, progress, () -> {});
  }

  /**
   * The same, while one of the threads first does something else with the package: reading it keeps
   * one processor busy for as long as inflating half of it takes.
   *
   * @param first is done even if the package is refused
   */
  public static List<Finding> run(
      PackageFiles files, int threads, Progress progress, Workers.Work first) throws IOException {
    if (files.refused()) {
      first.run();
      return List.of();
    }
    progress.expect(files.entries().stream().mapToLong(PackageEntry::size).sum());
    ArchiveVerification verification = new ArchiveVerification(files, progress);
    AtomicBoolean taken = new AtomicBoolean();
    Workers.run(
        threads,
        () -> {
          if (taken.compareAndSet(false, true)) {
            first.run();
          }
          verification.work();
        });
    return List.copyOf(new TreeMap<>(verification.findings).values());
  }

  private void work() throws IOException {
    byte[] buffer = new byte[BUFFER];
    List<PackageEntry> entries = files.entries();
    for (int i = next.getAndIncrement(); i < entries.size(); i = next.getAndIncrement()) {
      try {
        drain(entries.get(i), buffer);
      } catch (ArchiveException e) {
        findings.put(i, e.finding());
      }
    }
  }

  private void drain(PackageEntry entry, byte[] buffer) throws IOException {
    try (InputStream in = files.open(entry)) {
      for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
        progress.advance(count);
      }
    }
  }
}
