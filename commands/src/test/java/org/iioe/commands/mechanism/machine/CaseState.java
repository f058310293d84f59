package org.iioe.commands.mechanism.machine;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where a case stands, by its events alone.
 *
 * @param visit number of the event that entered the stage
 * @param steps done since
 * @param obligations what its events brought about, whether fulfilled or not; of an agreement
 *     without an end only the first of each document, for the next ones follow from documents
 */
public record CaseState(
    String stage,
    int number,
    int visit,
    LocalDate entered,
    boolean closed,
    Set<String> steps,
    List<Facts.Agreement> agreements,
    List<Obligation> obligations) {
  public CaseState {
    steps = Set.copyOf(steps);
    agreements = List.copyOf(agreements);
    obligations = List.copyOf(obligations);
  }

  /**
   * A document that is owed.
   *
   * @param agreement number of the agreement that it comes from; null when it was let follow
   * @param event number of the event that brought it about
   */
  public record Obligation(Owed owed, @Nullable Integer agreement, int event) {}
}
