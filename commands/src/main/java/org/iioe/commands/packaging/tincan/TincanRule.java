package org.iioe.commands.packaging.tincan;

import static org.iioe.commands.packaging.finding.RefusedBy.NOBODY;
import static org.iioe.commands.packaging.finding.RefusedBy.SCORM_CLOUD;
import static org.iioe.commands.packaging.finding.Severity.ERROR;
import static org.iioe.commands.packaging.finding.Severity.WARNING;

import java.util.List;
import org.iioe.commands.packaging.finding.LearningSystem;
import org.iioe.commands.packaging.finding.RefusedBy;
import org.iioe.commands.packaging.finding.Rule;
import org.iioe.commands.packaging.finding.Severity;

/** What a Tin Can package must say. Clauses are those of the Tin Can packaging guide. */
public enum TincanRule implements Rule {
  TINCAN_ROOT_INVALID(ERROR, "Tin Can packaging 2", SCORM_CLOUD),
  TINCAN_NO_ACTIVITY(ERROR, "Tin Can packaging 2", SCORM_CLOUD),
  TINCAN_LAUNCH_MISSING(ERROR, "Tin Can packaging 2", SCORM_CLOUD),
  TINCAN_LAUNCH_FILE_MISSING(ERROR, "Tin Can packaging 2", SCORM_CLOUD),
  TINCAN_ID_INVALID(WARNING, "Tin Can packaging 2", SCORM_CLOUD),
  TINCAN_TYPE_MISSING(WARNING, "Tin Can packaging 2"),
  TINCAN_NAME_MISSING(WARNING, "Tin Can packaging 2"),
  TINCAN_HREF_CASE(WARNING, "RFC 3986 6.2.2.1", SCORM_CLOUD);

  private final Severity severity;
  private final String reference;
  private final RefusedBy refusedBy;

  TincanRule(Severity severity, String reference) {
    this(severity, reference, NOBODY);
  }

  TincanRule(Severity severity, String reference, RefusedBy refusedBy) {
    this.severity = severity;
    this.reference = reference;
    this.refusedBy = refusedBy;
  }

  @Override
  public Severity severity() {
    return severity;
  }

  @Override
  public String reference() {
    return reference;
  }

  @Override
  public List<LearningSystem> refusedBy() {
    return refusedBy.systems();
  }
}
