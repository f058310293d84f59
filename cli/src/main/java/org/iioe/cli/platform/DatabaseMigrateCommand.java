package org.iioe.cli.platform;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.iioe.cli.config.DatabaseAccess;
import org.iioe.cli.output.Answer;
import org.iioe.cli.verb.DryRunOption;
import org.iioe.cli.verb.ExitCode;
import org.iioe.cli.verb.Services;
import org.iioe.cli.verb.Verb;
import org.iioe.commands.database.Database;
import org.iioe.commands.database.DatabaseAddress;
import org.iioe.commands.database.Migration;
import org.iioe.commands.database.Migrator;
import org.iioe.commands.database.Roles;
import org.iioe.commands.database.SchemaVersion;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;

/** {@code iioe database migrate}: brings the schema to the version of this program. */
public final class DatabaseMigrateCommand implements Verb {
  private static final List<String> FIELDS = List.of("version", "description");

  @Mixin DryRunOption dryRun = new DryRunOption();

  @Override
  public ExitCode run(Services services) {
    DatabaseAccess access = services.databaseAccess();
    DatabaseAddress address = access.address();
    Database database = services.closing(access.connect(address));
    int before = SchemaVersion.of(database);
    Migrator migrator = new Migrator(address, database);
    List<Migration> applied = dryRun.requested() ? migrator.pending() : migrator.migrate();
    warnOfMissingRoles(services, database);
    Map<String, @Nullable Object> answer = new LinkedHashMap<>();
    answer.put("before", before);
    answer.put("after", dryRun.requested() ? before : SchemaVersion.of(database));
    List<Map<String, @Nullable Object>> rows = rows(applied);
    answer.put("migrations", rows);
    services.print(new Answer.Report(answer, "migrations", new Answer.Rows(FIELDS, FIELDS, rows)));
    return ExitCode.OK;
  }

  private void warnOfMissingRoles(Services services, Database database) {
    List<String> missing = dryRun.requested() ? List.of() : Roles.missing(database);
    if (!missing.isEmpty()) {
      services.warn(services.messages().text("DATABASE_ROLES_MISSING", Map.of("roles", missing)));
    }
  }

  private static List<Map<String, @Nullable Object>> rows(List<Migration> migrations) {
    List<Map<String, @Nullable Object>> rows = new ArrayList<>();
    for (Migration migration : migrations) {
      Map<String, @Nullable Object> row = new LinkedHashMap<>();
      row.put("version", migration.version());
      row.put("description", migration.description());
      rows.add(row);
    }
    return rows;
  }
}
