package org.iioe.cli.teacher;

import java.util.LinkedHashMap;
import java.util.Map;
import org.iioe.cli.output.Answer;
import org.iioe.cli.verb.ExitCode;
import org.iioe.cli.verb.Services;
import org.iioe.cli.verb.Verb;
import org.iioe.commands.teacher.TeacherLookup;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows all that the platform knows of a teacher. */
public final class TeacherShowCommand implements Verb {
  @Parameters(paramLabel = "EMAIL", arity = "0..1")
  @Nullable String email;

  @Option(names = "--id", paramLabel = "ID")
  @Nullable Long id;

  @Override
  public ExitCode run(Services services) {
    TeacherLookup.Found found =
        new TeacherLookup(services.database()).find(Addressees.of(services, email, id));
    services.print(new Answer.One(fields(found)));
    return ExitCode.OK;
  }

  private static Map<String, @Nullable Object> fields(TeacherLookup.Found found) {
    Map<String, @Nullable Object> fields = TeacherRow.of(found.teacher());
    fields.remove("enrollments");
    fields.put("earlierAddresses", found.earlierAddresses());
    fields.put("enrollments", found.enrollments().stream().map(TeacherShowCommand::row).toList());
    return fields;
  }

  private static Map<String, @Nullable Object> row(TeacherLookup.Enrolled enrolled) {
    Map<String, @Nullable Object> row = new LinkedHashMap<>();
    row.put("course", enrolled.course());
    row.put("edition", enrolled.edition());
    row.put("training", enrolled.training());
    row.put("status", enrolled.status());
    row.put("role", enrolled.role());
    row.put("cohort", enrolled.cohort());
    row.put("starts", enrolled.starts());
    row.put("ends", enrolled.ends());
    row.put("enrolledAt", enrolled.enrolledAt());
    return row;
  }
}
