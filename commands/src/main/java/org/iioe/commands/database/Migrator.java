package org.iioe.commands.database;

import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.iioe.commands.fault.Fault;
import org.jspecify.annotations.Nullable;

/**
 * Brings the schema {@code iioe} to the version of this program. Loads Flyway, which takes a third
 * of a second, so only what has to migrate makes one.
 */
public final class Migrator {
  private static final String SCHEMA = "iioe";
  private static final String HISTORY = "flyway_schema_history";

  private final Database database;
  private final Flyway flyway;

  /**
   * @param address where to migrate, as the owner of the schema or whoever may create it
   */
  public Migrator(DatabaseAddress address, Database database) {
    this.database = database;
    this.flyway =
        Flyway.configure(Migrator.class.getClassLoader())
            .loggers("slf4j")
            .dataSource(address.jdbcUrl(), address.user(), address.password())
            .jdbcProperties(address.parameters())
            .schemas(SCHEMA)
            .table(HISTORY)
            .locations("classpath:org/iioe/commands/database/migrations")
            .failOnMissingLocations(true)
            .placeholderReplacement(false)
            .callbacks(new VersionRow())
            .load();
  }

  /** What {@link #migrate} would apply, in order. */
  public List<Migration> pending() {
    refuseForeign();
    try {
      return Stream.of(flyway.info().pending())
          .map(MigrationInfo.class::cast)
          .filter(info -> info.getVersion() != null)
          .map(info -> new Migration(number(info), info.getDescription()))
          .toList();
    } catch (FlywayException failure) {
      throw fault(failure);
    }
  }

  /** Applies what is pending, each migration in a transaction; the answer says which. */
  public List<Migration> migrate() {
    List<Migration> pending = pending();
    try {
      flyway.migrate();
      return pending;
    } catch (FlywayException failure) {
      throw fault(failure);
    }
  }

  static int number(MigrationInfo info) {
    return Integer.parseInt(Objects.requireNonNull(info.getVersion()).getVersion());
  }

  /** A newer schema must not be touched, nor one of this name that is somebody else's. */
  private void refuseForeign() {
    int found = SchemaVersion.of(database);
    if (found > SchemaVersion.CURRENT) {
      throw SchemaVersion.newer(found);
    }
    if (found == 0 && database.read(Migrator::isForeign)) {
      throw Fault.refused("DATABASE_SCHEMA_FOREIGN").with("schema", SCHEMA);
    }
  }

  private static boolean isForeign(java.sql.Connection connection) throws SQLException {
    try (var statement = connection.createStatement();
        var rows =
            statement.executeQuery(
                """
                SELECT count(*) > 0 AND count(*) FILTER (WHERE relname = 'flyway_schema_history') = 0
                FROM pg_catalog.pg_class
                JOIN pg_catalog.pg_namespace ON pg_namespace.oid = relnamespace
                WHERE nspname = 'iioe'""")) {
      return rows.next() && rows.getBoolean(1);
    }
  }

  private static RuntimeException fault(FlywayException failure) {
    @Nullable SQLException cause = SqlFaults.in(failure);
    if (cause != null) {
      return SqlFaults.of(cause);
    }
    return failure instanceof FlywayValidateException
        ? Fault.refused("DATABASE_SCHEMA_ALTERED").causedBy(failure)
        : failure;
  }
}
