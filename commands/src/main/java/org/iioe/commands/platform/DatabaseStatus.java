package org.iioe.commands.platform;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.iioe.commands.database.Database;
import org.iioe.commands.database.SchemaVersion;

/**
 * How a database is.
 *
 * @param server its version as it says it, such as {@code 18.6}
 * @param major such as 18
 * @param bytes size of the database on the disk
 * @param connections to this database, this one included
 * @param schema version of the schema, 0 when there is none
 */
public record DatabaseStatus(
    String server, int major, long bytes, int connections, Instant now, int schema) {
  private static final int NUMBERS_PER_MAJOR = 10_000;

  public static DatabaseStatus of(Database database) {
    DatabaseStatus status = database.read(DatabaseStatus::query);
    return new DatabaseStatus(
        status.server,
        status.major,
        status.bytes,
        status.connections,
        status.now,
        SchemaVersion.of(database));
  }

  private static DatabaseStatus query(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                """
                SELECT current_setting('server_version'),
                       CAST(current_setting('server_version_num') AS integer),
                       pg_database_size(current_database()),
                       (SELECT count(*) FROM pg_stat_activity WHERE datname = current_database()),
                       clock_timestamp()""")) {
      row.next();
      return new DatabaseStatus(
          row.getString(1),
          row.getInt(2) / NUMBERS_PER_MAJOR,
          row.getLong(3),
          row.getInt(4),
          row.getObject(5, OffsetDateTime.class).toInstant(),
          0);
    }
  }
}
