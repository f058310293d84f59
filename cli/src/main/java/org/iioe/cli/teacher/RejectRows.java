package org.iioe.cli.teacher;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.iioe.commands.roster.RosterProblem;
import org.iioe.commands.table.CellName;
import org.iioe.commands.teacher.enrollment.Reject;
import org.jspecify.annotations.Nullable;

/**
 * Rejected rows as fields: one for each, with its first problem and the codes of all.
 *
 * @param header the headings of the file
 */
record RejectRows(ProblemTexts texts, List<String> header) {
  static final List<String> FIELDS =
      List.of("record", "line", "column", "cell", "code", "message", "fix", "codes");

  List<Map<String, @Nullable Object>> of(List<Reject> rejects) {
    return rejects.stream().map(this::of).toList();
  }

  private Map<String, @Nullable Object> of(Reject reject) {
    RosterProblem problem = reject.problems().get(0);
    Map<String, @Nullable Object> row = new LinkedHashMap<>();
    row.put("record", reject.record());
    row.put("line", reject.line());
    row.put("column", heading(problem));
    row.put("cell", cell(reject, problem));
    row.put("code", problem.code());
    row.put("message", texts.message(problem));
    row.put("fix", texts.fix(problem));
    row.put("codes", reject.problems().stream().map(RosterProblem::code).distinct().toList());
    return row;
  }

  /** The column's heading as the file has it; null when the problem is of the whole row. */
  @Nullable String heading(RosterProblem problem) {
    int cell = problem.cell();
    return cell < 0 || cell >= header.size() ? null : header.get(cell);
  }

  static @Nullable String cell(Reject reject, RosterProblem problem) {
    return problem.cell() < 0 ? null : CellName.of(problem.cell(), reject.sheetRow());
  }
}
