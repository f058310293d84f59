package org.iioe.commands.course;

import java.util.List;
import org.iioe.commands.packaging.finding.LearningSystem;
import org.iioe.commands.packaging.finding.Rule;
import org.iioe.commands.packaging.finding.Severity;

/** Why the catalogue does not take a package that may be sound in itself. */
public enum CatalogueRule implements Rule {
  /** Another package of the same import became this edition. */
  COURSE_NAME_TAKEN,
  /** Learners' results of the version before would lose their SCOs. */
  COURSE_SCO_REMOVED;

  @Override
  public Severity severity() {
    return Severity.ERROR;
  }

  @Override
  public String reference() {
    return "IIOE catalogue";
  }

  @Override
  public List<LearningSystem> refusedBy() {
    return List.of();
  }
}
