package org.iioe.cli.platform;

import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.iioe.cli.config.DatabaseAccess;
import org.iioe.cli.config.LocatedDatabase;
import org.iioe.cli.platform.Check.Status;
import org.iioe.cli.verb.Services;
import org.iioe.commands.database.Database;
import org.iioe.commands.database.DatabaseAddress;
import org.iioe.commands.database.SchemaVersion;
import org.iioe.commands.platform.DatabaseStatus;

/** What {@code iioe doctor} asks of the database; starts none. */
final class DatabaseChecks {
  private static final int OLDEST_SERVER = 14;
  private static final int NEWEST_SERVER = 18;
  private static final Duration LARGEST_SKEW = Duration.ofSeconds(5);

  private final Services services;

  DatabaseChecks(Services services) {
    this.services = services;
  }

  void all(List<Check> checks) {
    DatabaseAccess access = services.databaseAccess();
    LocatedDatabase located = access.located();
    checks.add(source(located));
    DatabaseAddress address =
        located.address() == null ? access.embedded().running() : located.address();
    if (address == null) {
      checks.add(new Check("database", Status.OK, "DOCTOR_DATABASE_ASLEEP", Map.of()));
    } else {
      ask(address, access, checks);
    }
  }

  private static Check source(LocatedDatabase located) {
    String key = "DOCTOR_SOURCE_" + located.source().name();
    return new Check("source", Status.OK, key, Map.of("because", located.because()));
  }

  private void ask(DatabaseAddress address, DatabaseAccess access, List<Check> checks) {
    try (Database database = access.connect(address)) {
      checks.add(Check.ok("database", Map.of("url", address.url())));
      Instant before = services.clock().instant();
      DatabaseStatus status = DatabaseStatus.of(database);
      checks.add(server(status));
      checks.add(schema(status.schema()));
      checks.add(extensions(database));
      checks.add(clock(Duration.between(before, status.now())));
    }
  }

  private static Check server(DatabaseStatus status) {
    boolean known = status.major() >= OLDEST_SERVER && status.major() <= NEWEST_SERVER;
    Status verdict =
        known ? Status.OK : status.major() < OLDEST_SERVER ? Status.FAILED : Status.WARNING;
    return Check.of("server", verdict, Map.of("version", status.server()));
  }

  private static Check schema(int found) {
    return Check.of(
        "schema",
        found == SchemaVersion.CURRENT ? Status.OK : Status.FAILED,
        Map.of("found", found, "needed", SchemaVersion.CURRENT));
  }

  /** Those that a server may lack although every distribution has them. */
  private static Check extensions(Database database) {
    List<String> missing =
        database.read(
            connection -> {
              try (Statement statement = connection.createStatement();
                  ResultSet row =
                      statement.executeQuery(
                          """
                          SELECT array(
                            SELECT name
                            FROM unnest(ARRAY['btree_gist', 'pg_trgm', 'unaccent']) name
                            WHERE name NOT IN (SELECT name FROM pg_available_extensions))""")) {
                row.next();
                return List.of((String[]) row.getArray(1).getArray());
              }
            });
    return Check.of(
        "extensions", missing.isEmpty() ? Status.OK : Status.WARNING, Map.of("missing", missing));
  }

  private static Check clock(Duration skew) {
    boolean small = skew.abs().compareTo(LARGEST_SKEW) <= 0;
    return Check.of(
        "clock", small ? Status.OK : Status.WARNING, Map.of("seconds", skew.toSeconds()));
  }
}
