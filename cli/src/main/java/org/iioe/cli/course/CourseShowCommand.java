package org.iioe.cli.course;

import java.util.List;
import org.iioe.cli.output.Answer;
import org.iioe.cli.output.Format;
import org.iioe.cli.verb.ExitCode;
import org.iioe.cli.verb.Services;
import org.iioe.cli.verb.Verb;
import org.iioe.commands.course.CourseHistory;
import org.iioe.commands.course.CourseLookup;
import org.iioe.commands.course.CourseNames;
import org.iioe.commands.course.StoredCourse;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows a course: its editions, versions and outline, or what happened to the versions. */
public final class CourseShowCommand implements Verb {
  @Parameters(paramLabel = "CODE")
  String code = "";

  @Option(names = "--language", paramLabel = "LANGUAGE")
  @Nullable String language;

  @Option(names = "--history")
  boolean history;

  @Override
  public ExitCode run(Services services) {
    CourseLookup lookup = new CourseLookup(services.database());
    StoredCourse course = lookup.course(CourseNames.code(code));
    CourseHistory histories = new CourseHistory(services.database());
    List<CourseDescription.Edition> editions =
        lookup.newest(course, language == null ? null : CourseNames.language(language)).stream()
            .map(
                newest ->
                    CourseDescription.edition(
                        course,
                        newest,
                        history ? List.of() : lookup.outline(newest.id()),
                        history ? histories.of(course, newest.language()) : List.of()))
            .toList();
    CourseDescription description = new CourseDescription(course, editions, history);
    services.print(
        services.options().format == Format.TABLE && services.options().fields.isEmpty()
            ? new Answer.Text(text(description, services))
            : new Answer.One(description.fields()));
    return ExitCode.OK;
  }

  private String text(CourseDescription description, Services services) {
    return history
        ? new HistoryText(services.messages(), services.clock().getZone()).of(description)
        : description.text(services.messages());
  }
}
