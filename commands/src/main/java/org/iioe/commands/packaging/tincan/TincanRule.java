package org.iioe.commands.packaging.tincan;

import static org.iioe.commands.packaging.finding.RefusedBy.NOBODY;
import static org.iioe.commands.packaging.finding.RefusedBy.SCORM_CLOUD;
import static org.iioe.commands.packaging.finding.Severity.ERROR;
import static org.iioe.commands.packaging.finding.Severity.WARNING;

import org.iioe.commands.packaging.finding.RefusedBy;
import org.iioe.commands.packaging.finding.Rule;
import org.iioe.commands.packaging.finding.Ruling;
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

  private final Ruling ruling;

  TincanRule(Severity severity, String reference) {
    this(severity, reference, NOBODY);
  }

  TincanRule(Severity severity, String reference, RefusedBy refusedBy) {
    this.ruling = new Ruling(severity, reference, refusedBy);
  }

  @Override
  public Ruling ruling() {
    return ruling;
  }
}
