package org.iioe.commands.mechanism.machine;

import java.time.LocalDate;
import java.util.Set;
import org.iioe.commands.mechanism.model.Mechanism;
import org.jspecify.annotations.Nullable;

/**
 * An event as the journal of a case keeps it.
 *
 * @param mechanism the version under which it happened
 * @param name the transition's event or the step
 * @param day from which it counts
 * @param owing types of documents that were to follow
 * @param facts what the guards saw
 * @param agreementEffective the first day of the agreement that it starts, when it is another one
 * @param agreementEnds the last day of the agreement that a backdated event registers, when it is
 *     not that of the term
 */
public record CaseEvent(
    Mechanism mechanism,
    int number,
    Kind kind,
    String name,
    String to,
    LocalDate day,
    Set<String> owing,
    Facts facts,
    @Nullable LocalDate agreementEffective,
    @Nullable LocalDate agreementEnds) {
  /** What sort of event it is. */
  public enum Kind {
    OPENED,
    BACKDATED,
    TRANSITION,
    STEP,
    VERSION
  }

  public CaseEvent {
    owing = Set.copyOf(owing);
  }
}
