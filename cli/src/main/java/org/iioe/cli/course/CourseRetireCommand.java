package org.iioe.cli.course;

import org.iioe.cli.verb.ExitCode;
import org.iioe.cli.verb.Services;
import org.iioe.cli.verb.Verb;
import org.iioe.commands.course.CoursePublication;
import org.iioe.commands.course.CourseStatus;
import org.iioe.commands.course.StatusChange;
import picocli.CommandLine.Mixin;

/** Takes a course back. */
public final class CourseRetireCommand implements Verb {
  @Mixin VersionOptions versions = new VersionOptions();

  @Override
  public ExitCode run(Services services) {
    CoursePublication.Request request = versions.request();
    StatusChange change =
        new CoursePublication(services.database(), services.runs()).retire(request);
    services.print(StatusAnswer.of(request.code(), change, CourseStatus.RETIRED));
    return ExitCode.OK;
  }
}
