package org.iioe.commands.content;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * A folder of temporary files that is protected while its process lives, and removed by whoever
 * comes next when the process was killed.
 *
 * <p>Beside each folder lies a file that its process keeps locked; the system lets go of the lock
 * when the process ends, however it ends. Folders are made and cleared under one more lock, so that
 * nobody meets a folder whose file is not locked yet.
 *
 * <p>Such a lock belongs to the process: closing any channel of the file lets go of it, and then
 * another process would take the folder for a dead one's. So the folders of this process are
 * remembered, and their files never opened a second time.
 */
final class StagingFolder implements Closeable {
  private static final String LOCK_SUFFIX = ".lock";

  /** Within one process, file locks do not exclude threads from each other. */
  private static final Object ONE_AT_A_TIME = new Object();

  private static final Set<Path> OURS = ConcurrentHashMap.newKeySet();

  private final Path folder;
  private final Path lockFile;
  private final FileChannel lock;

  private StagingFolder(Path folder, Path lockFile, FileChannel lock) {
    this.folder = folder;
    this.lockFile = lockFile;
    this.lock = lock;
  }

  static StagingFolder create(Path parent) throws IOException {
    Files.createDirectories(parent);
    synchronized (ONE_AT_A_TIME) {
      try (FileChannel all = openLock(parent.resolve("lock"));
          FileLock held = all.lock()) {
        sweep(parent, false);
        Path folder = Files.createTempDirectory(parent, "import-");
        assert held.isValid();
        return locked(folder, lockOf(parent, folder.getFileName().toString()));
      }
    }
  }

  /** Who is stopped while locking leaves a folder that is nobody's, for the next to clear away. */
  private static StagingFolder locked(Path folder, Path lockFile) throws IOException {
    boolean ours = false;
    OURS.add(folder);
    try {
      FileChannel lock = openLock(lockFile);
      lock.lock();
      ours = true;
      return new StagingFolder(folder, lockFile, lock);
    } finally {
      if (!ours) {
        OURS.remove(folder);
      }
    }
  }

  private static FileChannel openLock(Path file) throws IOException {
    return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
  }

  /** Removes, or only counts, what killed runs left. */
  static Leftovers removeStale(Path parent, boolean dryRun) throws IOException {
    if (!Files.isDirectory(parent)) {
      return Leftovers.NONE;
    }
    synchronized (ONE_AT_A_TIME) {
      try (FileChannel all = openLock(parent.resolve("lock"));
          FileLock held = all.lock()) {
        assert held.isValid();
        return sweep(parent, dryRun);
      }
    }
  }

  /** A folder or its lock file may be alone, when somebody was killed while removing them. */
  private static Leftovers sweep(Path parent, boolean dryRun) throws IOException {
    Set<String> names = new TreeSet<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(parent, "import-*")) {
      files.forEach(file -> names.add(file.getFileName().toString().replace(LOCK_SUFFIX, "")));
    }
    Leftovers found = Leftovers.NONE;
    for (String name : names) {
      if (!OURS.contains(parent.resolve(name))) {
        found = found.plus(removeIfStale(parent.resolve(name), lockOf(parent, name), dryRun));
      }
    }
    return found;
  }

  private static Path lockOf(Path parent, String name) {
    return parent.resolve(name + LOCK_SUFFIX);
  }

  private static Leftovers removeIfStale(Path folder, Path lockFile, boolean dryRun)
      throws IOException {
    boolean alone = !Files.exists(lockFile);
    try (FileChannel channel = openLock(lockFile)) {
      @Nullable FileLock free = channel.tryLock();
      if (free == null) {
        return Leftovers.NONE;
      }
      Leftovers found = new Leftovers(1, remove(folder, dryRun));
      if (!dryRun || alone) {
        Files.deleteIfExists(lockFile);
      }
      return found;
    }
  }

  /** Returns how many bytes there are. */
  private static long remove(Path folder, boolean dryRun) throws IOException {
    if (!Files.isDirectory(folder)) {
      return 0;
    }
    long bytes = 0;
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
      for (Path file : files) {
        bytes += Files.size(file);
        if (!dryRun) {
          Files.deleteIfExists(file);
        }
      }
    }
    if (!dryRun) {
      Files.deleteIfExists(folder);
    }
    return bytes;
  }

  Path path() {
    return folder;
  }

  @Override
  public void close() throws IOException {
    try {
      remove(folder, false);
      Files.deleteIfExists(lockFile);
    } finally {
      lock.close();
      OURS.remove(folder);
    }
  }
}
