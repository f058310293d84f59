package org.iioe.commands.mechanism.file;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.iioe.commands.mechanism.model.Deadline;
import org.iioe.commands.mechanism.model.Guard;
import org.iioe.commands.mechanism.model.Mechanism;
import org.iioe.commands.mechanism.model.Transition;

/** Whether the guards of transitions can hold, by themselves and together. */
final class GuardSense {
  private final Mechanism mechanism;
  private final Draft draft;
  private final LocalDate today;
  private final Contradictions contradictions;

  GuardSense(Mechanism mechanism, Draft draft, LocalDate today) {
    this.mechanism = mechanism;
    this.draft = draft;
    this.today = today;
    this.contradictions = new Contradictions(mechanism);
  }

  void check() {
    for (Transition way : mechanism.transitions()) {
      boolean told = false;
      for (Guard guard : way.guards()) {
        told |= alone(way, guard);
      }
      if (!told) {
        told(way, way.guards(), way.guards().isEmpty() ? way : way.guards().get(0));
      }
    }
  }

  /** Looks at a guard and, when it can hold, at the guards that it is made of. */
  private boolean alone(Transition way, Guard guard) {
    if (guard instanceof Guard.BeforeDate before
        && before.deadline() instanceof Deadline.Once once
        && once.day().isBefore(today)) {
      draft.warnings.add(
          "MECHANISM_DATE_PAST", draft.place(guard), "event", way.event(), "day", once.day());
    }
    if (told(way, List.of(guard), guard)) {
      return true;
    }
    if (guard instanceof Guard.Any any) {
      return any.guards().stream().map(one -> alone(way, one)).reduce(false, Boolean::logicalOr);
    }
    if (guard instanceof Guard.All all) {
      return all.guards().stream().map(one -> alone(way, one)).reduce(false, Boolean::logicalOr);
    }
    return false;
  }

  private boolean told(Transition way, List<Guard> guards, Object part) {
    Optional<Contradictions.Pair> pair = contradictions.of(guards);
    pair.ifPresent(
        found ->
            draft.errors.add(
                found.one().equals(found.other())
                    ? "MECHANISM_GUARD_IMPOSSIBLE"
                    : "MECHANISM_GUARD_NEVER",
                draft.place(part),
                "event",
                way.event(),
                "stage",
                way.from(),
                "one",
                found.one(),
                "other",
                found.other()));
    return pair.isPresent();
  }
}
