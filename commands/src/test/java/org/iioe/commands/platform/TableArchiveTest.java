package org.iioe.commands.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.iioe.commands.database.Actor;
import org.iioe.commands.database.AuditChain;
import org.iioe.commands.database.AuditEvent;
import org.iioe.commands.database.AuditLog;
import org.iioe.commands.database.ChainFinding;
import org.iioe.commands.database.Database;
import org.iioe.commands.database.DatabaseAddress;
import org.iioe.commands.database.Journal;
import org.iioe.commands.database.Run;
import org.iioe.commands.database.RunOutcome;
import org.iioe.commands.database.RunStart;
import org.iioe.commands.database.Runs;
import org.iioe.commands.database.embedded.TestServer;
import org.iioe.commands.progress.Progress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TableArchiveTest {
  private static final String NO_PROGRAMS = "/nonexistent";

  private final DatabaseAddress from = TestServer.migratedDatabase();
  private final DatabaseAddress into = TestServer.migratedDatabase();
  private final Database source = Database.open(from, new SplittableRandom(1));
  private final Database target = Database.open(into, new SplittableRandom(2));

  @TempDir Path folder;

  @AfterEach
  void dropBoth() {
    source.close();
    target.close();
    TestServer.drop(from);
    TestServer.drop(into);
  }

  private static void work(Database database, String subject) {
    Runs runs = new Runs(database, new Actor("tester\tof \\ tabs", null));
    Run run = runs.begin(new RunStart("test", null, Map.of("subject", subject)));
    database.write(
        run,
        handle -> {
          Journal.changed(handle, run, "course", 1, Map.of("title", subject));
          AuditLog.append(handle, run, new AuditEvent("course.change", subject, Map.of()));
          return run;
        });
    runs.finish(run, RunOutcome.DONE, Map.of("changed", 1L));
  }

  private static List<ChainFinding> findings(Connection connection) throws SQLException {
    return AuditChain.verify(connection, Progress.NONE).findings();
  }

  private Path backup() {
    Path file = folder.resolve("platform.backup");
    try (OutputStream out = Files.newOutputStream(file)) {
      new TableArchive(Progress.NONE).write(source, out, Instant.EPOCH);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return file;
  }

  private static Map<String, String> contents(Database database) {
    return database.read(
        connection -> {
          Map<String, String> contents = new TreeMap<>();
          for (Table table : Table.inOrder(connection)) {
            String rows =
                "SELECT string_agg(t::text, E'\\n' ORDER BY t::text) FROM "
                    + table.qualified()
                    + " t";
            contents.put(table.name(), "" + first(connection, rows));
          }
          return contents;
        });
  }

  @org.jspecify.annotations.Nullable
  private static String first(java.sql.Connection connection, String query) throws SQLException {
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(query)) {
      rows.next();
      return rows.getString(1);
    }
  }

  @Test
  void whatIsRestoredEqualsWhatWasBackedUpAndLifeGoesOn() {
    work(source, "课程 «é»");
    work(source, "second");
    work(target, "to be replaced");
    Path file = backup();
    Restore restore = new Restore(into, target, NO_PROGRAMS);

    assertThat(restore.check(file)).isEqualTo(Backup.Kind.TABLES);
    assertThat(restore.wouldReplace()).isTrue();
    restore.restore(file, Progress.NONE);

    assertThat(contents(target)).isEqualTo(contents(source));
    work(target, "third");
    assertThat(target.read(TableArchiveTest::findings)).isEmpty();
  }

  @Test
  void anEmptyPlatformComesBackEmpty() {
    Path file = backup();
    new Restore(into, target, NO_PROGRAMS).restore(file, Progress.NONE);

    assertThat(contents(target)).isEqualTo(contents(source));
    work(target, "first");
    assertThat(target.read(TableArchiveTest::findings)).isEmpty();
  }

  @Test
  void aDamagedBackupIsRefusedBeforeAnythingChanges() throws IOException {
    work(source, "one");
    work(target, "kept");
    Path file = backup();
    Map<String, String> before = contents(target);
    byte[] whole = Files.readAllBytes(file);

    for (int position = 40; position < whole.length; position += 97) {
      Files.write(file, whole);
      try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
        bytes.seek(position);
        bytes.write(whole[position] ^ 0x55);
      }
      restoreOrRefuse(file);
    }
    Files.write(file, java.util.Arrays.copyOf(whole, whole.length / 2));
    assertThatThrownBy(() -> new Restore(into, target, NO_PROGRAMS).check(file))
        .hasMessageStartingWith("BACKUP_DAMAGED");
    assertThat(contents(target)).isEqualTo(before);
  }

  /** A changed byte may be one of a time stamp in the archive, which matters to nobody. */
  private void restoreOrRefuse(Path file) {
    try {
      BackupContents contents = BackupContents.check(file);
      assertThat(contents.tables()).isNotEmpty();
    } catch (org.iioe.commands.fault.Fault fault) {
      assertThat(fault.code()).isEqualTo("BACKUP_DAMAGED");
    }
  }

  @Test
  void anotherFileIsNoBackup() throws IOException {
    Path file = Files.writeString(folder.resolve("letter.txt"), "Dear Sir");

    assertThatThrownBy(() -> new Restore(into, target, NO_PROGRAMS).check(file))
        .hasMessageStartingWith("BACKUP_UNKNOWN");
  }
}
