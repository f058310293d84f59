package org.iioe.commands.platform;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.iioe.commands.database.Database;
import org.iioe.commands.database.DatabaseAddress;
import org.iioe.commands.fault.Fault;
import org.iioe.commands.progress.Progress;

/**
 * Writes the whole platform into one file: with {@code pg_dump} if one of a fitting version is
 * there, else in the suite's own format, {@link TableArchive}.
 */
public final class Backup {
  /** How a backup is written. */
  public enum Kind {
    PG_DUMP("pg_dump"),
    TABLES("tables");

    private final String label;

    Kind(String label) {
      this.label = label;
    }

    @Override
    public String toString() {
      return label;
    }
  }

  private final DatabaseAddress address;
  private final Database database;
  private final Clock clock;
  private final Progress progress;

  public Backup(DatabaseAddress address, Database database, Clock clock, Progress progress) {
    this.address = address;
    this.database = database;
    this.clock = clock;
    this.progress = progress;
  }

  /** Writes to a file, which appears only when it is whole. */
  public Kind write(Path file, String path) {
    Path unfinished = file.resolveSibling("." + file.getFileName() + ".unfinished");
    try {
      Files.deleteIfExists(unfinished);
      // It holds the personal data of everybody.
      Files.createFile(
          unfinished,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      Kind kind;
      try (OutputStream out = Files.newOutputStream(unfinished)) {
        kind = write(out, path);
      }
      Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
      return kind;
    } catch (IOException failure) {
      throw Fault.unavailable("BACKUP_UNWRITABLE")
          .with("file", file.toString())
          .with("reason", failure.getMessage())
          .causedBy(failure);
    } finally {
      deleteQuietly(unfinished);
    }
  }

  private static void deleteQuietly(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /**
   * Writes to a stream.
   *
   * @param path the value of {@code PATH}, where {@code pg_dump} may be
   */
  public Kind write(OutputStream out, String path) throws IOException {
    int major = DatabaseStatus.of(database).major();
    Optional<ClientProgram> dump = ClientProgram.find("pg_dump", major, path);
    if (dump.isPresent()) {
      dump(dump.get(), out);
      return Kind.PG_DUMP;
    }
    new TableArchive(progress).write(database, out, clock.instant());
    return Kind.TABLES;
  }

  private void dump(ClientProgram program, OutputStream out) throws IOException {
    Process process =
        program
            .process(
                address,
                List.of("--format=custom", "--schema=iioe", "--no-owner", "--no-privileges"))
            .start();
    Subprocess.Output errors = Subprocess.errorsOf(process);
    process.getOutputStream().close();
    process.getInputStream().transferTo(out);
    Subprocess.require(process, errors, () -> Fault.unavailable("BACKUP_FAILED"));
  }
}
