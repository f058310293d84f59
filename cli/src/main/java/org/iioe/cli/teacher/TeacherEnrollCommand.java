package org.iioe.cli.teacher;

import java.util.Map;
import org.iioe.cli.verb.DryRunOption;
import org.iioe.cli.verb.ExitCode;
import org.iioe.cli.verb.Services;
import org.iioe.cli.verb.Verb;
import org.iioe.commands.database.ChangeLimit;
import org.iioe.commands.teacher.enrollment.EnrollmentMode;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Enrolls the teachers of a roster. */
public final class TeacherEnrollCommand implements Verb {
  @Mixin RosterArguments roster = new RosterArguments();

  @Option(names = "--mode", paramLabel = "MODE")
  EnrollmentMode mode = EnrollmentMode.UPSERT;

  @Option(names = "--sync")
  boolean sync;

  @Option(names = "--max-email-changes", paramLabel = "LIMIT")
  @Nullable String maxEmailChanges;

  @Mixin ImportArguments options = new ImportArguments();

  @Mixin DryRunOption dryRun = new DryRunOption();

  @Override
  public ExitCode run(Services services) {
    Map<String, String> arguments = roster.forRun();
    arguments.put("mode", mode.toString());
    if (sync) {
      arguments.put("sync", "true");
    }
    ChangeLimit emailChanges =
        maxEmailChanges == null
            ? ChangeLimit.DEFAULT
            : ImportArguments.limit("--max-email-changes", maxEmailChanges);
    RosterImport.Plan plan =
        new RosterImport.Plan(
            "enroll", mode, sync ? roster.syncTarget() : null, emailChanges, dryRun.requested());
    return new RosterImport(roster, options, services).run(plan, arguments);
  }
}
