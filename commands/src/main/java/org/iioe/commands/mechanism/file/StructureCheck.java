package org.iioe.commands.mechanism.file;

import java.time.LocalDate;
import org.iioe.commands.mechanism.model.Mechanism;

/** Looks at a mechanism as a whole. */
final class StructureCheck {
  private final Mechanism mechanism;
  private final Draft draft;
  private final LocalDate today;

  /**
   * @param today for deadlines that are over
   */
  StructureCheck(Mechanism mechanism, Draft draft, LocalDate today) {
    this.mechanism = mechanism;
    this.draft = draft;
    this.today = today;
  }

  void check() {
    new GuardSense(mechanism, draft, today).check();
    new UnusedParts(mechanism, draft).check();
    if (!draft.waysAreMissing) {
      new WayCheck(mechanism, draft).check();
      new TimeCheck(mechanism, draft).check();
    }
  }
}
