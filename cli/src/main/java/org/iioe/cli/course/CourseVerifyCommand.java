package org.iioe.cli.course;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.iioe.cli.output.Answer;
import org.iioe.cli.verb.ExitCode;
import org.iioe.cli.verb.Services;
import org.iioe.cli.verb.Stores;
import org.iioe.cli.verb.Verb;
import org.iioe.commands.course.CourseNames;
import org.iioe.commands.course.CourseVerify;
import org.iioe.commands.course.VerifyProblem;
import org.iioe.commands.course.VerifyReport;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Proves every stored byte. */
public final class CourseVerifyCommand implements Verb {
  private static final int USUAL_JOBS = 2;
  private static final List<String> FIELDS =
      List.of("code", "language", "version", "path", "problem", "sha256");
  private static final List<String> TABLE =
      List.of("code", "language", "version", "path", "problem");

  @Parameters(paramLabel = "CODE", arity = "0..1")
  @Nullable String code;

  @Mixin JobsOption jobs = new JobsOption(USUAL_JOBS);

  @Override
  public ExitCode run(Services services) {
    int count = jobs.count();
    VerifyReport report =
        new CourseVerify(services.database(), Stores.of(services), services.progress("bytes"))
            .run(code == null ? null : CourseNames.code(code), count);
    List<Map<String, @Nullable Object>> rows =
        report.problems().stream().map(CourseVerifyCommand::row).toList();
    Map<String, @Nullable Object> whole = new LinkedHashMap<>();
    whole.put("files", report.files());
    whole.put("bytes", report.bytes());
    whole.put("problems", rows);
    services.print(new Answer.Report(whole, "problems", new Answer.Rows(FIELDS, TABLE, rows)));
    services.note(
        services
            .messages()
            .text(
                "COURSE_VERIFY_SUMMARY",
                Map.of("files", report.files(), "bytes", report.bytes(), "problems", rows.size())));
    return rows.isEmpty() ? ExitCode.OK : ExitCode.REJECTED;
  }

  private static Map<String, @Nullable Object> row(VerifyProblem problem) {
    Map<String, @Nullable Object> row = new LinkedHashMap<>();
    row.put("code", problem.code());
    row.put("language", problem.language());
    row.put("version", problem.version());
    row.put("path", problem.path());
    row.put("problem", problem.damaged() ? "damaged" : "missing");
    row.put("sha256", problem.sha256());
    return row;
  }
}
