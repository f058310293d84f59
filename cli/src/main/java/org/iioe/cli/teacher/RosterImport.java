package org.iioe.cli.teacher;

import java.util.Map;
import org.iioe.cli.verb.ExitCode;
import org.iioe.cli.verb.Services;
import org.iioe.commands.database.ChangeLimit;
import org.iioe.commands.teacher.enrollment.EnrollmentMode;
import org.iioe.commands.teacher.enrollment.EnrollmentRequest;
import org.iioe.commands.teacher.enrollment.EnrollmentResult;
import org.iioe.commands.teacher.enrollment.SyncTarget;
import org.iioe.commands.teacher.enrollment.TeacherEnrollment;
import org.jspecify.annotations.Nullable;

/** What enrolling and withdrawing have in common: a roster goes in, counts and rejects come out. */
final class RosterImport {
  /**
   * In what they differ.
   *
   * @param action the verb, and what a row says that does not say it: {@code enroll} or {@code
   *     withdraw}
   */
  record Plan(
      String action,
      EnrollmentMode mode,
      @Nullable SyncTarget sync,
      ChangeLimit maxEmailChanges,
      boolean dryRun) {}

  private final RosterArguments roster;
  private final ImportArguments options;
  private final Services services;

  RosterImport(RosterArguments roster, ImportArguments options, Services services) {
    this.roster = roster;
    this.options = options;
    this.services = services;
  }

  ExitCode run(Plan plan, Map<String, String> arguments) {
    options.describe(arguments);
    long chunk = options.chunk(plan.sync() != null);
    RosterFile file = roster.open(services, plan.action());
    try (RejectsFile rejects = RejectsFile.of(options.rejects, services);
        AnnouncementsFile announcements = AnnouncementsFile.of(options.announce, services)) {
      EnrollmentResult result =
          new TeacherEnrollment(services.database(), services.runs())
              .run(
                  new EnrollmentRequest(
                      "teacher " + plan.action(),
                      file,
                      file.digest(),
                      arguments,
                      plan.mode(),
                      options.duplicates,
                      plan.sync(),
                      options.withdrawals(),
                      plan.maxEmailChanges(),
                      plan.dryRun(),
                      options.allOrNothing,
                      chunk,
                      rejects,
                      announcements.sink()));
      rejects.keep();
      announcements.keep();
      roster.keepMapping(file, services);
      services.print(new EnrollAnswer(roster.file, result, rejects, services).answer());
      new EnrollNotes(roster.file, result, rejects, services).tell(file.heading(), plan.dryRun());
      return result.rows().rejected() == 0 ? ExitCode.OK : ExitCode.REJECTED;
    }
  }
}
