package org.iioe.commands.platform;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.iioe.commands.database.Database;
import org.iioe.commands.database.SchemaVersion;
import org.iioe.commands.progress.Progress;
import org.postgresql.PGConnection;

/**
 * The suite's own backup format, for when there is no {@code pg_dump}: a ZIP archive with one file
 * a table, {@code tables/NAME.copy}, as {@code COPY … TO} writes it in text, all of one moment; and
 * last {@code backup.json}, with the schema's version and of each table the columns, the number of
 * rows and the SHA-256 of its file.
 */
final class TableArchive {
  static final String CONTENTS = "backup.json";
  static final String FORMAT = "iioe-tables-1";

  private final Progress progress;

  TableArchive(Progress progress) {
    this.progress = progress;
  }

  /** Writes the tables as they were when it began. */
  void write(Database database, OutputStream out, Instant now) {
    int version = SchemaVersion.of(database);
    database.read(
        connection -> {
          try (Statement statement = connection.createStatement()) {
            statement.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY");
          }
          try {
            write(connection, version, now, new ZipOutputStream(out));
          } catch (IOException failure) {
            throw new UncheckedIOException(failure);
          }
          return version;
        });
  }

  private void write(Connection connection, int version, Instant now, ZipOutputStream zip)
      throws SQLException, IOException {
    List<Map<String, Object>> contents = new ArrayList<>();
    List<Table> tables = Table.inOrder(connection);
    for (Table table : tables) {
      progress.expect(table.bytes());
    }
    for (Table table : tables) {
      contents.add(copy(connection, table, zip));
      progress.advance(table.bytes());
    }
    Map<String, Object> whole = new TreeMap<>();
    whole.put("format", FORMAT);
    whole.put("schemaVersion", version);
    whole.put("created", now.toString());
    whole.put("tables", contents);
    zip.putNextEntry(new ZipEntry(CONTENTS));
    zip.write(
        new ObjectMapper()
            .writerWithDefaultPrettyPrinter()
            .writeValueAsString(whole)
            .getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
    zip.finish();
  }

  private static Map<String, Object> copy(Connection connection, Table table, ZipOutputStream zip)
      throws SQLException, IOException {
    zip.putNextEntry(new ZipEntry(entry(table.name())));
    DigestOutputStream digesting = new DigestOutputStream(zip, Digests.sha256());
    long rows =
        connection
            .unwrap(PGConnection.class)
            .getCopyAPI()
            .copyOut("COPY " + table.withColumns() + " TO STDOUT", digesting);
    zip.closeEntry();
    MessageDigest digest = digesting.getMessageDigest();
    return new TreeMap<>(
        Map.of(
            "name", table.name(),
            "columns", table.columns(),
            "rows", rows,
            "sha256", HexFormat.of().formatHex(digest.digest())));
  }

  static String entry(String table) {
    return "tables/" + table + ".copy";
  }
}
