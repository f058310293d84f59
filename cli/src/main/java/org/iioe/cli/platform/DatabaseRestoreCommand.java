package org.iioe.cli.platform;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.iioe.cli.output.Answer;
import org.iioe.cli.verb.DryRunOption;
import org.iioe.cli.verb.ExitCode;
import org.iioe.cli.verb.SavedInput;
import org.iioe.cli.verb.Services;
import org.iioe.cli.verb.Verb;
import org.iioe.commands.database.AuditEvent;
import org.iioe.commands.database.AuditLog;
import org.iioe.commands.database.Database;
import org.iioe.commands.database.DatabaseAddress;
import org.iioe.commands.database.Migrator;
import org.iioe.commands.database.Run;
import org.iioe.commands.database.RunOutcome;
import org.iioe.commands.database.RunStart;
import org.iioe.commands.fault.Fault;
import org.iioe.commands.platform.Backup;
import org.iioe.commands.platform.Restore;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code iioe database restore FILE}: puts a backup in the place of what the platform holds. */
public final class DatabaseRestoreCommand implements Verb {
  @Parameters(paramLabel = "FILE")
  Path file = Path.of("-");

  @Mixin DryRunOption dryRun = new DryRunOption();

  @Override
  public ExitCode run(Services services) {
    Path backup =
        file.toString().equals("-")
            ? SavedInput.of(services, "BACKUP_UNREADABLE")
            : services.resolve(file);
    Database database = services.database();
    DatabaseAddress address = services.databaseAccess().address();
    Restore restore = new Restore(address, database, services.terminal().variable("PATH"));
    Backup.Kind kind = restore.check(backup);
    boolean replaces = restore.wouldReplace();
    String before = Restore.head(database);
    Long run = null;
    if (!dryRun.requested()) {
      if (replaces && !services.confirm(services.messages().text("RESTORE_CONFIRM"))) {
        throw Fault.refused("RESTORE_DECLINED");
      }
      restore.restore(backup, services.progress("rows"));
      new Migrator(address, database).migrate();
      run = note(services, database, kind, before);
    }
    Map<String, @Nullable Object> answer = new LinkedHashMap<>();
    answer.put("run", run);
    answer.put("file", file.toString());
    answer.put("kind", kind.toString());
    answer.put("replaced", replaces);
    services.print(new Answer.One(answer));
    return ExitCode.OK;
  }

  /** The history that came with the backup also says that it was restored. */
  private static long note(Services services, Database database, Backup.Kind kind, String before) {
    String after = Restore.head(database);
    return database.write(
        handle -> {
          Run run =
              services
                  .runs()
                  .begin(handle, new RunStart("database restore", null, Map.of("kind", "" + kind)));
          AuditLog.append(
              handle,
              run,
              new AuditEvent(
                  "platform.restore",
                  "platform",
                  Map.of("kind", "" + kind, "before", before, "after", after)));
          services.runs().finish(handle, run, RunOutcome.DONE, Map.of());
          return run.id();
        });
  }
}
