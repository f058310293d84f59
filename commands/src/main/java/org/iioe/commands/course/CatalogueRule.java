package org.iioe.commands.course;

import org.iioe.commands.packaging.finding.RefusedBy;
import org.iioe.commands.packaging.finding.Rule;
import org.iioe.commands.packaging.finding.Ruling;
import org.iioe.commands.packaging.finding.Severity;

/** Why the catalogue does not take a package that may be sound in itself. */
public enum CatalogueRule implements Rule {
  /** Another package of the same import became this edition. */
  COURSE_NAME_TAKEN,
  /** Learners' results of the version before would lose their SCOs. */
  COURSE_SCO_REMOVED;

  private static final Ruling RULING =
      new Ruling(Severity.ERROR, "IIOE catalogue", RefusedBy.NOBODY);

  @Override
  public Ruling ruling() {
    return RULING;
  }
}
