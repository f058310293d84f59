package org.iioe.commands.content;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Collection;
import org.iioe.commands.fault.Fault;

/**
 * Makes files last through a power failure. Thousands of files are synchronized by one call for
 * their whole file system, which costs what is waiting to be written; one call for each file costs
 * a journal commit each, 1.6 times the import.
 */
final class Synchronization {
  /** Up to here, one by one is cheaper than a process and all that others wrote meanwhile. */
  private static final int FEW = 4;

  private Synchronization() {}

  /** The bytes of files below one folder of their file system. */
  static void files(Path folder, Collection<Path> files) throws IOException {
    if (files.size() <= FEW || !wholeFileSystem(folder)) {
      for (Path file : files) {
        force(file);
      }
    }
  }

  /** The names in some folders of one file system. */
  static void folders(Collection<Path> folders) throws IOException {
    if (folders.size() <= FEW || !wholeFileSystem(folders.iterator().next())) {
      for (Path folder : folders) {
        force(folder);
      }
    }
  }

  private static void force(Path path) throws IOException {
    // A folder can be opened for reading only, and on Linux that is enough to synchronize it.
    try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }

  /** True when {@code syncfs} was called through the sync program and succeeded. */
  private static boolean wholeFileSystem(Path folder) {
    try {
      return startWholeFileSystem(folder).waitFor() == 0;
    } catch (IOException noSuchProgram) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw Fault.interrupted("INTERRUPTED").causedBy(e);
    }
  }

  /** Begins to write all that waits for the file system of a folder. */
  static Process startWholeFileSystem(Path folder) throws IOException {
    return new ProcessBuilder("sync", "-f", folder.toString())
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start();
  }
}
