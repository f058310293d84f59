package org.iioe.commands.course;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import org.iioe.commands.fault.Fault;
import org.jspecify.annotations.Nullable;

/** A file under another name until it is complete, so that nobody takes half for whole. */
final class StagedFile implements AutoCloseable {
  /** The code of the fault that is thrown when there is no place for the file. */
  static final String FAILURE = "COURSE_REPAIR_FAILED";

  private final Path path;

  private StagedFile(Path path) {
    this.path = path;
  }

  /**
   * A name in the folder where the file will be, which nothing has yet.
   *
   * @param target absolute; null for a file that is only looked at
   */
  static StagedFile beside(@Nullable Path target) {
    String name = ".repair-" + UUID.randomUUID() + ".part";
    return new StagedFile(
        target == null
            ? Path.of(System.getProperty("java.io.tmpdir"), name)
            : target.resolveSibling(name));
  }

  Path path() {
    return path;
  }

  void copyFrom(Path source) throws IOException {
    // The copy gets the permissions of a new file, and not those of the source.
    try (var in = Files.newInputStream(source);
        var out = Files.newOutputStream(path, StandardOpenOption.CREATE_NEW)) {
      in.transferTo(out);
    }
  }

  /** Puts the file in its place, once its bytes are safe; it replaces what is there. */
  void moveTo(Path target) {
    try {
      if (Files.exists(target) && Files.getFileStore(target).supportsFileAttributeView("posix")) {
        Files.setPosixFilePermissions(path, Files.getPosixFilePermissions(target));
      }
      try (FileChannel channel = FileChannel.open(path, StandardOpenOption.WRITE)) {
        channel.force(true);
      }
      Files.move(path, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw failure(target, e);
    }
  }

  static Fault failure(Path target, IOException e) {
    return Fault.unavailable("COURSE_REPAIR_FAILED")
        .with("file", target.toString())
        .with("reason", String.valueOf(e.getMessage()))
        .causedBy(e);
  }

  @Override
  public void close() {
    try {
      Files.deleteIfExists(path);
    } catch (IOException e) {
      throw failure(path, e);
    }
  }
}
