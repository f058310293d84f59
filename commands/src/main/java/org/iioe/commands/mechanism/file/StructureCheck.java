package org.iioe.commands.mechanism.file;

import java.time.LocalDate;
import org.iioe.commands.mechanism.model.Mechanism;

/** Looks at a mechanism as a whole. */
final class StructureCheck {
  private final Mechanism mechanism;
  private final Draft draft;
  private final LocalDate today;

  StructureCheck(Mechanism mechanism, Draft draft, LocalDate today) {
    this.mechanism = mechanism;
    this.draft = draft;
    this.today = today;
  }

  void check() {
    if (!draft.waysAreMissing) {
      draft.place(mechanism);
    }
    if (today.equals(LocalDate.MAX)) {
      draft.place(draft);
    }
  }
}
