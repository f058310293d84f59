package org.iioe.commands.course;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.iioe.commands.content.ContentStaging;
import org.iioe.commands.content.StoredContent;
import org.iioe.commands.packaging.archive.PackageEntry;
import org.iioe.commands.packaging.archive.PackageFiles;
import org.iioe.commands.progress.Progress;
import org.iioe.commands.progress.Workers;
import org.jspecify.annotations.Nullable;

/** Puts every file of a package, and the archive itself, into a staging; on several threads. */
final class PackageContent {
  private static final int BUFFER = 1 << 16;

  private final PackageFiles files;
  private final ContentStaging staging;
  private final Progress progress;
  private final Map<String, StoredContent> stored = new TreeMap<>();
  private final AtomicInteger next = new AtomicInteger();
  private @Nullable StoredContent archive;

  private PackageContent(PackageFiles files, ContentStaging staging, Progress progress) {
    this.files = files;
    this.staging = staging;
    this.progress = progress;
  }

  /**
   * @throws org.iioe.commands.packaging.archive.ArchiveException when a file's data are not what
   *     the archive says
   */
  static PackageContent put(
      PackageFiles files, ContentStaging staging, int threads, Progress progress)
      throws IOException {
    PackageContent content = new PackageContent(files, staging, progress);
    Workers.run(threads, content::work);
    return content;
  }

  Map<String, StoredContent> files() {
    return stored;
  }

  /** The archive as it was uploaded, or null for a folder. */
  @Nullable StoredContent archive() {
    return archive;
  }

  /** The archive comes first: it is the longest piece, and would be waited for at the end. */
  private void work() throws IOException {
    byte[] buffer = new byte[BUFFER];
    List<PackageEntry> entries = files.entries();
    for (int i = next.getAndIncrement(); i <= entries.size(); i = next.getAndIncrement()) {
      if (i == 0) {
        putArchive(buffer);
      } else {
        put(entries.get(i - 1), buffer);
      }
    }
  }

  private void putArchive(byte[] buffer) throws IOException {
    if (files.container() == PackageFiles.Container.FOLDER) {
      return;
    }
    Path file = files.source();
    try (InputStream in =
        Channels.newInputStream(FileChannel.open(file, StandardOpenOption.READ))) {
      archive = staging.put(in, buffer);
    }
  }

  private void put(PackageEntry entry, byte[] buffer) throws IOException {
    try (InputStream in = files.open(entry)) {
      StoredContent content = staging.put(in, buffer);
      synchronized (stored) {
        stored.put(entry.path(), content);
      }
    }
    progress.advance(entry.size());
  }
}
