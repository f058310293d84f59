package org.iioe.cli.teacher;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.iioe.cli.output.Answer;
import org.iioe.commands.fault.Messages;
import org.iioe.commands.teacher.institution.AssignmentProblem;
import org.iioe.commands.teacher.institution.InstitutionAssignment;
import org.jspecify.annotations.Nullable;

/** What assigning institutions did, as it is printed. */
final class AssignmentAnswer {
  private static final List<String> FIELDS =
      List.of("record", "line", "column", "code", "institution", "partner", "message", "fix");
  private static final List<String> TABLE = List.of("line", "institution", "message", "fix");

  private AssignmentAnswer() {}

  static Answer of(InstitutionAssignment.Report report, Messages messages) {
    List<Map<String, @Nullable Object>> rejections =
        report.rejections().stream().map(problem -> row(problem, messages)).toList();
    Map<String, @Nullable Object> whole = new LinkedHashMap<>();
    whole.put("run", report.run());
    whole.put("read", report.read());
    whole.put("assigned", report.assigned());
    whole.put("unchanged", report.unchanged());
    whole.put("skipped", report.skipped());
    whole.put("rejected", rejections.size());
    whole.put("teachers", report.teachers());
    whole.put("rejections", rejections);
    return new Answer.Report(whole, "rejections", new Answer.Rows(FIELDS, TABLE, rejections));
  }

  private static Map<String, @Nullable Object> row(AssignmentProblem problem, Messages messages) {
    Map<String, @Nullable Object> details = new LinkedHashMap<>();
    details.put("institution", problem.institution());
    details.put("partner", problem.partner());
    details.put("nearest", problem.nearest());
    Map<String, @Nullable Object> row = new LinkedHashMap<>();
    row.put("record", problem.record());
    row.put("line", problem.line());
    row.put("column", problem.column());
    row.put("code", problem.code());
    row.put("institution", problem.institution());
    row.put("partner", problem.partner());
    row.put("message", messages.text(problem.code(), details));
    row.put("fix", fix(problem, messages, details));
    return row;
  }

  private static @Nullable String fix(
      AssignmentProblem problem, Messages messages, Map<String, @Nullable Object> details) {
    return problem.nearest().isEmpty()
        ? messages.hint(problem.code(), details).orElse(null)
        : messages.text("NEAREST", details);
  }
}
