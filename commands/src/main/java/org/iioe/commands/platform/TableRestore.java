package org.iioe.commands.platform;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.zip.ZipFile;
import org.iioe.commands.database.Database;
import org.iioe.commands.database.SchemaVersion;
import org.iioe.commands.fault.Fault;
import org.iioe.commands.progress.Progress;
import org.jdbi.v3.core.Handle;
import org.postgresql.PGConnection;

/** Loads a backup of the suite's own format in one transaction, in the place of what is there. */
final class TableRestore {
  private final BackupContents contents;
  private final Path file;
  private final Progress progress;

  TableRestore(BackupContents contents, Path file, Progress progress) {
    this.contents = contents;
    this.file = file;
    this.progress = progress;
  }

  void into(Database database) {
    int version = SchemaVersion.of(database);
    if (version != contents.schemaVersion()) {
      throw Fault.refused("BACKUP_OTHER_SCHEMA")
          .with("found", contents.schemaVersion())
          .with("needed", version);
    }
    database.write(
        handle -> {
          load(handle);
          return version;
        });
  }

  private void load(Handle handle) {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      Connection connection = handle.getConnection();
      List<Table> tables = Table.inOrder(connection);
      requireSameTables(tables);
      // The chain of audit events comes as it was; its own triggers would refuse or renumber it.
      tables.forEach(
          table -> handle.execute("ALTER TABLE " + table.qualified() + " DISABLE TRIGGER USER"));
      handle.execute(
          "TRUNCATE iioe.commit_mark, "
              + String.join(", ", tables.stream().map(Table::qualified).toList()));
      progress.expect(contents.tables().stream().mapToLong(BackupContents.StoredTable::rows).sum());
      for (BackupContents.StoredTable table : contents.tables()) {
        copy(connection, zip, table);
      }
      tables.forEach(table -> continueSequence(handle, table));
      // A table of which something is still to be looked at cannot be altered.
      handle.execute("SET CONSTRAINTS ALL IMMEDIATE");
      tables.forEach(
          table -> handle.execute("ALTER TABLE " + table.qualified() + " ENABLE TRIGGER USER"));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }

  private void requireSameTables(List<Table> tables) {
    List<String> here = tables.stream().map(Table::name).toList();
    List<String> there = contents.tables().stream().map(BackupContents.StoredTable::name).toList();
    if (!here.equals(there)) {
      throw Fault.invalidInput("BACKUP_DAMAGED").with("reason", String.join(", ", there));
    }
  }

  private void copy(Connection connection, ZipFile zip, BackupContents.StoredTable stored)
      throws SQLException, IOException {
    Table table = new Table(stored.name(), stored.columns(), 0);
    try (InputStream in = BackupContents.open(zip, TableArchive.entry(stored.name()))) {
      long rows =
          connection
              .unwrap(PGConnection.class)
              .getCopyAPI()
              .copyIn("COPY " + table.withColumns() + " FROM STDIN", in);
      if (rows != stored.rows()) {
        throw Fault.invalidInput("BACKUP_DAMAGED").with("reason", stored.name());
      }
      progress.advance(rows);
    }
  }

  /** The next key must be one that the backup has not. */
  private static void continueSequence(Handle handle, Table table) {
    if (!table.columns().contains("id")) {
      return;
    }
    handle
        .createQuery("SELECT pg_get_serial_sequence(:table, 'id')")
        .bind("table", table.qualified())
        .mapTo(String.class)
        .findOne()
        .ifPresent(sequence -> continueSequence(handle, table, sequence));
  }

  private static void continueSequence(Handle handle, Table table, String sequence) {
    handle
        .createQuery(
            """
            SELECT setval(CAST(:sequence AS regclass), greatest((SELECT max(id) FROM %s), 1),
                          EXISTS (SELECT FROM %s))"""
                .formatted(table.qualified(), table.qualified()))
        .bind("sequence", sequence)
        .mapTo(Long.class)
        .one();
  }
}
