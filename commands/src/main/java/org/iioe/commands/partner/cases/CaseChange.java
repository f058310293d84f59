package org.iioe.commands.partner.cases;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an event did to a case, or would do.
 *
 * @param run null when nothing was changed
 * @param code of the case
 * @param partner code of the institution
 * @param event the transition's, or the step's name
 * @param number of the event among those of the case
 * @param owed documents that the institution owes from now on
 * @param closed whether the case is closed now
 * @param next the ways on from here
 */
public record CaseChange(
    @Nullable Long run,
    String code,
    String partner,
    String event,
    String from,
    String to,
    int number,
    LocalDate effectiveOn,
    List<String> owed,
    boolean closed,
    List<NextStep> next) {
  public CaseChange {
    owed = List.copyOf(owed);
    next = List.copyOf(next);
  }

  CaseChange owing(List<String> documents) {
    return new CaseChange(
        run, code, partner, event, from, to, number, effectiveOn, documents, closed, next);
  }

  CaseChange withoutRun() {
    return new CaseChange(
        null, code, partner, event, from, to, number, effectiveOn, owed, closed, next);
  }
}
