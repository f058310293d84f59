package org.iioe.commands.packaging.sequencing;

import static org.iioe.commands.packaging.finding.RefusedBy.ADL;
import static org.iioe.commands.packaging.finding.RefusedBy.NOBODY;
import static org.iioe.commands.packaging.finding.Severity.INFO;
import static org.iioe.commands.packaging.finding.Severity.WARNING;

import org.iioe.commands.packaging.finding.RefusedBy;
import org.iioe.commands.packaging.finding.Rule;
import org.iioe.commands.packaging.finding.Ruling;
import org.iioe.commands.packaging.finding.Severity;

/** What makes a sequence end nowhere. SN is SCORM 2004 Sequencing and Navigation. */
public enum SequencingRule implements Rule {
  SEQ_CLUSTER_CLOSED(WARNING, "SCORM 2004 SN 3.2"),
  SEQ_HIDDEN_UNREACHABLE(WARNING, "SCORM 2004 SN 3.2, 3.4"),
  SEQ_ALWAYS_SKIPPED(WARNING, "SCORM 2004 SN 3.4"),
  SEQ_ALWAYS_DISABLED(WARNING, "SCORM 2004 SN 3.4"),
  SEQ_FORWARD_BLOCKED(WARNING, "SCORM 2004 SN 3.4"),
  SEQ_ATTEMPT_LIMIT_ZERO(WARNING, "SCORM 2004 SN 3.5"),
  SEQ_ENDLESS_RETRY(WARNING, "SCORM 2004 SN 3.4"),
  SEQ_ALL_HIDDEN(WARNING, "IMS CP 1.1.4 4.4"),
  SEQ_OBJECTIVE_NEVER_WRITTEN(WARNING, "SCORM 2004 SN 3.10"),
  SEQ_CONDITION_NEVER_KNOWN(WARNING, "SCORM 2004 SN 3.4, 3.10"),
  SEQ_TWO_WRITERS(WARNING, "SCORM 2004 SN 3.10"),
  SEQ_TWO_READERS(WARNING, "SCORM 2004 SN 3.10"),
  SEQ_MAP_TARGET_MISSING(WARNING, "SCORM 2004 CAM 5.1.8", ADL),
  SEQ_ADL_OBJECTIVE_UNKNOWN(WARNING, "SCORM 2004 CAM 5.1.9", ADL),
  SEQ_WEIGHTS_ZERO(WARNING, "SCORM 2004 SN 3.8"),
  SEQ_ROLLUP_NOBODY(WARNING, "SCORM 2004 SN 3.8"),
  SEQ_ROLLUP_COUNT_TOO_HIGH(WARNING, "SCORM 2004 SN 3.7"),
  SEQ_ROLLUP_COUNT_MISSING(WARNING, "SCORM 2004 SN 3.7"),
  SEQ_NAME_UNKNOWN(WARNING, "SCORM 2004 CAM 5.1", ADL),
  SEQ_COLLECTION_REFERENCE(WARNING, "SCORM 2004 CAM 5.1.2", ADL),
  SEQ_ID_DUPLICATE(WARNING, "SCORM 2004 CAM 5.1.2", ADL),
  SEQ_IN_SCORM_12(WARNING, "SCORM 1.2 CAM 2.3.2"),
  SEQ_OBJECTIVE_NEVER_READ(INFO, "SCORM 2004 SN 3.10"),
  SEQ_ROLLUP_ON_LEAF(INFO, "SCORM 2004 SN 3.7"),
  SEQ_SELECTION_NEVER(INFO, "SCORM 2004 SN 3.11"),
  SEQ_MEASURE_DEFAULT(INFO, "SCORM 2004 SN 3.10"),
  SEQ_MEASURE_IGNORED(INFO, "SCORM 2004 SN 3.10"),
  SEQ_NO_NAVIGATION(INFO, "SCORM 2004 CAM 5.2.3"),
  SEQ_FORWARD_ONLY_CHOICE(INFO, "SCORM 2004 SN 3.2"),
  SEQ_TIME_LIMIT_MISSING(INFO, "SCORM 1.2 CAM 2.3.2.5.2; SCORM 2004 CAM 3.4.1.12"),
  SEQ_COLLECTION_UNUSED(INFO, "SCORM 2004 CAM 5.1.2");

  private final Ruling ruling;

  SequencingRule(Severity severity, String reference) {
    this(severity, reference, NOBODY);
  }

  SequencingRule(Severity severity, String reference, RefusedBy refusedBy) {
    this.ruling = new Ruling(severity, reference, refusedBy);
  }

  @Override
  public Ruling ruling() {
    return ruling;
  }
}
