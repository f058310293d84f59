package org.iioe.commands.database;

import java.sql.ResultSet;
import java.sql.Statement;
import java.util.List;

/** The roles that the schema grants its rights to. */
public final class Roles {
  private Roles() {}

  /** Those that the server lacks, because whoever migrated was not allowed to create them. */
  public static List<String> missing(Database database) {
    return database.read(
        connection -> {
          try (Statement statement = connection.createStatement();
              ResultSet row =
                  statement.executeQuery(
                      """
                      SELECT array(SELECT name FROM unnest(ARRAY['iioe_admin', 'iioe_reader']) name
                                   WHERE name NOT IN (SELECT rolname FROM pg_catalog.pg_roles)
                                   ORDER BY name)""")) {
            row.next();
            return List.of((String[]) row.getArray(1).getArray());
          }
        });
  }
}
