package org.iioe.commands.platform;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.iioe.commands.database.Database;
import org.iioe.commands.database.DatabaseAddress;
import org.iioe.commands.fault.Fault;
import org.iioe.commands.progress.Progress;

/** Puts a backup in the place of the platform's data: all of it or nothing. */
public final class Restore {
  private static final byte[] PG_DUMP = "PGDMP".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] ZIP = {'P', 'K'};

  private final DatabaseAddress address;
  private final Database database;
  private final String path;

  /**
   * @param path the value of {@code PATH}, where {@code pg_restore} may be
   */
  public Restore(DatabaseAddress address, Database database, String path) {
    this.address = address;
    this.database = database;
    this.path = path;
  }

  /** Whether the platform holds anything that a restore would replace. */
  public boolean wouldReplace() {
    return database.read(
        connection -> {
          try (var statement = connection.createStatement();
              var row = statement.executeQuery("SELECT EXISTS (SELECT FROM iioe.run)")) {
            return row.next() && row.getBoolean(1);
          }
        });
  }

  /** Where the chain of audit events ends now: its number of events and the digest of the last. */
  public static String head(Database database) {
    return database.read(
        connection -> {
          try (var statement = connection.createStatement();
              var row =
                  statement.executeQuery(
                      "SELECT event_id || ' ' || encode(digest, 'hex') FROM iioe.audit_head")) {
            return row.next() ? row.getString(1) : "";
          }
        });
  }

  /** Reads the whole backup and finds out whether it is sound; changes nothing. */
  public Backup.Kind check(Path file) {
    Backup.Kind kind = kind(file);
    switch (kind) {
      case PG_DUMP ->
          run(
              file,
              List.of("--file=/dev/null", file.toString()),
              () -> Fault.invalidInput("BACKUP_DAMAGED"));
      case TABLES -> BackupContents.check(file);
    }
    return kind;
  }

  /** Restores a backup that was checked. */
  public void restore(Path file, Progress progress) {
    switch (kind(file)) {
      case PG_DUMP ->
          run(
              file,
              List.of(
                  "--single-transaction",
                  "--exit-on-error",
                  "--clean",
                  "--if-exists",
                  "--no-owner",
                  "--no-privileges",
                  "--dbname=" + address.database(),
                  file.toString()),
              () -> Fault.unavailable("RESTORE_FAILED"));
      case TABLES -> new TableRestore(BackupContents.check(file), file, progress).into(database);
    }
  }

  private void run(Path file, List<String> arguments, Supplier<Fault> fault) {
    int written = ArchiveVersion.majorNeededFor(file);
    Optional<ClientProgram> program = ClientProgram.find("pg_restore", written, path);
    if (program.isEmpty()) {
      throw Fault.unavailable("PG_RESTORE_MISSING").with("major", written);
    }
    try {
      Process process = program.get().process(address, arguments).start();
      Subprocess.Output errors = Subprocess.errorsOf(process);
      process.getOutputStream().close();
      process.getInputStream().transferTo(java.io.OutputStream.nullOutputStream());
      Subprocess.require(process, errors, fault);
    } catch (IOException failure) {
      throw fault.get().with("reason", failure.getMessage()).causedBy(failure);
    }
  }

  private static Backup.Kind kind(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] start = in.readNBytes(PG_DUMP.length);
      if (java.util.Arrays.equals(start, PG_DUMP)) {
        return Backup.Kind.PG_DUMP;
      }
      if (start.length > 1 && start[0] == ZIP[0] && start[1] == ZIP[1]) {
        return Backup.Kind.TABLES;
      }
    } catch (IOException failure) {
      throw Fault.invalidInput("BACKUP_UNREADABLE").with("file", file.toString()).causedBy(failure);
    }
    throw Fault.invalidInput("BACKUP_UNKNOWN").with("file", file.toString());
  }
}
