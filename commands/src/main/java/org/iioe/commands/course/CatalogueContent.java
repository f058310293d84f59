package org.iioe.commands.course;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.iioe.commands.content.ContentDigest;
import org.iioe.commands.database.Database;
import org.iioe.commands.database.SqlFaults;

/**
 * What the whole platform says must be in the store: every file of every version, every archive as
 * it was uploaded, and every document of partners, also those that were withdrawn.
 */
public final class CatalogueContent {
  private static final int PAGE = 10_000;

  private static final String USES =
      """
      WITH use AS (
        SELECT digest, bytes FROM iioe.course_file
        UNION ALL
        SELECT archive_digest, archive_bytes FROM iioe.course_version
        WHERE archive_digest IS NOT NULL
        UNION ALL
        SELECT digest, bytes FROM iioe.application_document)
      """;

  /** Some bytes that versions or documents use; their size is in bytes. */
  public record Use(ContentDigest digest, long size) {}

  /**
   * All that is used.
   *
   * @param files different ones
   * @param bytes of those
   * @param savedBytes how many more it would take to store each as often as it is used
   */
  public record Totals(long files, long bytes, long savedBytes) {}

  private final Database database;

  public CatalogueContent(Database database) {
    this.database = database;
  }

  public Totals totals() {
    return database.read(
        connection -> {
          try (PreparedStatement statement =
                  connection.prepareStatement(
                      USES
                          + """
                          SELECT count(*), coalesce(sum(bytes), 0), coalesce(sum(bytes * (uses - 1)), 0)
                          FROM (SELECT digest, bytes, count(*) AS uses FROM use
                                GROUP BY digest, bytes) one""");
              ResultSet rows = statement.executeQuery()) {
            rows.next();
            return new Totals(rows.getLong(1), rows.getLong(2), rows.getLong(3));
          }
        });
  }

  /** The next page, in the order of the digests, after this one; "" for the first. */
  public List<Use> after(String digest) {
    return database.read(
        connection -> {
          try (PreparedStatement statement =
              connection.prepareStatement(
                  USES
                      + "SELECT DISTINCT digest, bytes FROM use WHERE digest > ? ORDER BY digest LIMIT "
                      + PAGE)) {
            statement.setString(1, digest);
            return uses(statement);
          }
        });
  }

  private static List<Use> uses(PreparedStatement statement) throws SQLException {
    List<Use> page = new ArrayList<>();
    try (ResultSet rows = statement.executeQuery()) {
      while (rows.next()) {
        page.add(new Use(new ContentDigest(rows.getString(1)), rows.getLong(2)));
      }
    }
    return List.copyOf(page);
  }

  /** Those of some digests that are used, as this transaction sees it now. */
  public static Set<ContentDigest> among(Connection connection, Collection<ContentDigest> digests) {
    try (PreparedStatement statement =
        connection.prepareStatement(
            USES + "SELECT DISTINCT digest FROM use WHERE digest = ANY (?)")) {
      Array array =
          connection.createArrayOf("text", digests.stream().map(ContentDigest::hex).toArray());
      statement.setArray(1, array);
      Set<ContentDigest> used = new HashSet<>();
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          used.add(new ContentDigest(rows.getString(1)));
        }
      }
      return used;
    } catch (SQLException failure) {
      throw SqlFaults.of(failure);
    }
  }
}
