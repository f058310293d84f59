package org.iioe.commands.teacher.enrollment;

import java.util.List;
import org.iioe.commands.roster.RosterProblem;

/**
 * A row that was not taken.
 *
 * @param record which it is, from 1
 * @param line the line of the file in which it begins, from 1
 * @param sheetRow the row in which a spreadsheet shows it, from 1
 * @param cells as written
 * @param problems at least one
 */
public record Reject(
    long record, long line, long sheetRow, List<String> cells, List<RosterProblem> problems) {
  public Reject {
    cells = List.copyOf(cells);
    problems = List.copyOf(problems);
  }
}
