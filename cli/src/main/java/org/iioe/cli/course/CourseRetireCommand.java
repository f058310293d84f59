package org.iioe.cli.course;

import org.iioe.cli.verb.DryRunOption;
import org.iioe.cli.verb.ExitCode;
import org.iioe.cli.verb.Services;
import org.iioe.cli.verb.Verb;
import org.iioe.commands.course.CourseNames;
import org.iioe.commands.course.CoursePublication;
import org.iioe.commands.course.CourseStatus;
import org.iioe.commands.course.StatusChange;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Takes a course back. */
public final class CourseRetireCommand implements Verb {
  @Parameters(paramLabel = "CODE")
  String code = "";

  @Option(names = "--language", paramLabel = "LANGUAGE")
  @Nullable String language;

  @Option(names = "--version", paramLabel = "NUMBER")
  @Nullable Integer version;

  @Mixin DryRunOption dryRun = new DryRunOption();

  @Override
  public ExitCode run(Services services) {
    CoursePublication.Request request =
        new CoursePublication.Request(
            CourseNames.code(code),
            language == null ? null : CourseNames.language(language),
            version,
            dryRun.requested());
    StatusChange change =
        new CoursePublication(services.database(), services.runs()).retire(request);
    services.print(StatusAnswer.of(request.code(), change, CourseStatus.RETIRED));
    return ExitCode.OK;
  }
}
