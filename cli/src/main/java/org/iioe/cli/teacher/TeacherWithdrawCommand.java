package org.iioe.cli.teacher;

import org.iioe.cli.verb.DryRunOption;
import org.iioe.cli.verb.ExitCode;
import org.iioe.cli.verb.Services;
import org.iioe.cli.verb.Verb;
import org.iioe.commands.database.ChangeLimit;
import org.iioe.commands.teacher.enrollment.EnrollmentMode;
import picocli.CommandLine.Mixin;

/** Withdraws the teachers of a roster from a course or a training. */
public final class TeacherWithdrawCommand implements Verb {
  @Mixin RosterArguments roster = new RosterArguments();

  @Mixin ImportArguments options = new ImportArguments();

  @Mixin DryRunOption dryRun = new DryRunOption();

  @Override
  public ExitCode run(Services services) {
    RosterImport.Plan plan =
        new RosterImport.Plan(
            "withdraw", EnrollmentMode.UPDATE, null, ChangeLimit.DEFAULT, dryRun.requested());
    return new RosterImport(roster, options, services).run(plan, roster.forRun());
  }
}
