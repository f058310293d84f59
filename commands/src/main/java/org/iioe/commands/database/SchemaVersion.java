package org.iioe.commands.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.iioe.commands.fault.Fault;

/** Which migration the schema has reached, against the one that this program was built for. */
public final class SchemaVersion {
  /** Number of the newest migration in the folder {@code migrations}. */
  public static final int CURRENT = 7;

  private SchemaVersion() {}

  /** The version of the schema, 0 when there is none. */
  public static int of(Database database) {
    try {
      return database.read(SchemaVersion::query);
    } catch (Fault fault) {
      if (fault.code().equals("DATABASE_SCHEMA_MISSING")) {
        return 0;
      }
      throw fault;
    }
  }

  private static int query(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("SELECT version FROM iioe.schema_version")) {
      return rows.next() ? rows.getInt(1) : 0;
    }
  }

  /** Refuses to go on unless the schema is the one that this program was built for. */
  public static void require(Database database) {
    int found = of(database);
    if (found > CURRENT) {
      throw newer(found);
    }
    if (found < CURRENT) {
      throw Fault.refused(found == 0 ? "DATABASE_SCHEMA_MISSING" : "DATABASE_SCHEMA_OLD")
          .with("found", found)
          .with("needed", CURRENT);
    }
  }

  static Fault newer(int found) {
    return Fault.refused("DATABASE_SCHEMA_NEWER").with("found", found).with("needed", CURRENT);
  }
}
