package org.iioe.cli.teacher;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.iioe.commands.fault.Messages;
import org.iioe.commands.roster.RosterColumn;
import org.iioe.commands.roster.RosterProblem;

/**
 * What is wrong with a row, in the user's language.
 *
 * @param isPrivate whether only the user sees it: a terminal, the rejects file. Elsewhere, where it
 *     may end in the log of a job, personal data is left out; place and code find it again.
 */
record ProblemTexts(Messages messages, boolean isPrivate) {
  private static final String HIDDEN = "…";

  private static final Set<RosterColumn> PERSONAL =
      Set.of(
          RosterColumn.EMAIL,
          RosterColumn.GIVEN_NAME,
          RosterColumn.FAMILY_NAME,
          RosterColumn.FULL_NAME,
          RosterColumn.CERTIFICATE_NAME,
          RosterColumn.PHONE,
          RosterColumn.ORCID,
          RosterColumn.NOMINATED_BY,
          RosterColumn.EXTERNAL_ID);

  /** What arguments of such columns say no more of a person than the place does. */
  private static final Set<String> HARMLESS =
      Set.of("column", "option", "limit", "length", "records", "lines", "rows", "country");

  String message(RosterProblem problem) {
    return messages.text(problem.code(), arguments(problem));
  }

  String fix(RosterProblem problem) {
    return messages.text(problem.code() + ".fix", arguments(problem));
  }

  /** All of a row in one cell. */
  String messages(List<RosterProblem> problems) {
    return problems.stream().map(this::message).distinct().collect(Collectors.joining(" "));
  }

  String fixes(List<RosterProblem> problems) {
    return problems.stream().map(this::fix).distinct().collect(Collectors.joining(" "));
  }

  private Map<String, String> arguments(RosterProblem problem) {
    if (isPrivate) {
      return problem.arguments();
    }
    // A problem of the whole row may be about the cells of a shifted one.
    RosterColumn column = problem.column();
    if (column != null && !PERSONAL.contains(column)) {
      return problem.arguments();
    }
    Map<String, String> shown = new HashMap<>(problem.arguments());
    shown.replaceAll((name, value) -> HARMLESS.contains(name) ? value : HIDDEN);
    return shown;
  }
}
