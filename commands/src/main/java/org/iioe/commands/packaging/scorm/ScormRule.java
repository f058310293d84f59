package org.iioe.commands.packaging.scorm;

import static org.iioe.commands.packaging.finding.RefusedBy.ADL;
import static org.iioe.commands.packaging.finding.RefusedBy.ADL_AND_OPEN_OLAT;
import static org.iioe.commands.packaging.finding.RefusedBy.ADL_FORMALITY;
import static org.iioe.commands.packaging.finding.RefusedBy.ALL_BUT_ADL;
import static org.iioe.commands.packaging.finding.RefusedBy.MOODLE;
import static org.iioe.commands.packaging.finding.RefusedBy.NOBODY;
import static org.iioe.commands.packaging.finding.RefusedBy.OPEN_OLAT;
import static org.iioe.commands.packaging.finding.Severity.ERROR;
import static org.iioe.commands.packaging.finding.Severity.INFO;
import static org.iioe.commands.packaging.finding.Severity.WARNING;

import org.iioe.commands.packaging.finding.RefusedBy;
import org.iioe.commands.packaging.finding.Rule;
import org.iioe.commands.packaging.finding.Ruling;
import org.iioe.commands.packaging.finding.Severity;

/**
 * What SCORM asks of a manifest beyond IMS Content Packaging. CAM is the Content Aggregation Model,
 * SN Sequencing and Navigation.
 */
public enum ScormRule implements Rule {
  SCORM_NOTHING_TO_LAUNCH(ERROR, "SCORM 1.2 CAM 2.3.2; SCORM 2004 CAM 3.4.1", ALL_BUT_ADL),
  SCORM_LAUNCH_HREF_MISSING(ERROR, "SCORM 1.2 CAM 2.3.2.5.3; SCORM 2004 CAM 3.4.1.19", ADL),
  /** Moodle and Open edX start the resources themselves, and ADL calls it a resource package. */
  SCORM_ORGANIZATION_MISSING(WARNING, "SCORM 1.2 CAM 2.3.2; SCORM 2004 CAM 3.4.1", OPEN_OLAT),
  SCORM_HREF_MISSING(WARNING, "SCORM 1.2 CAM 2.3.2.5.3; SCORM 2004 CAM 3.4.1.19", ADL),
  SCORM_VERSION_CONTRADICTION(WARNING, "SCORM 1.2 CAM 2.3.2.2; SCORM 2004 CAM 3.4.1.4", ADL),
  SCORM_SCHEMA_MISSING(WARNING, "SCORM 1.2 CAM 2.3.2.2; SCORM 2004 CAM 3.4.1.3", ADL_FORMALITY),
  SCORM_SCHEMA_UNKNOWN(WARNING, "SCORM 1.2 CAM 2.3.2.2; SCORM 2004 CAM 3.4.1.3", ADL_FORMALITY),
  SCORM_SCHEMAVERSION_MISSING(WARNING, "SCORM 1.2 CAM 2.3.2.2; SCORM 2004 CAM 3.4.1.4", ADL),
  SCORM_SCHEMAVERSION_UNKNOWN(WARNING, "SCORM 1.2 CAM 2.3.2.2; SCORM 2004 CAM 3.4.1.4", ADL),
  SCORM_DEFAULT_ORGANIZATION_MISSING(
      WARNING, "SCORM 1.2 CAM 2.3.2.3; SCORM 2004 CAM 3.4.1.6", ADL_FORMALITY),
  SCORM_SCORMTYPE_MISSING(
      WARNING, "SCORM 1.2 CAM 2.3.2.5.3; SCORM 2004 CAM 3.4.1.19", ADL_AND_OPEN_OLAT),
  SCORM_SCORMTYPE_UNKNOWN(
      WARNING, "SCORM 1.2 CAM 2.3.2.5.3; SCORM 2004 CAM 3.4.1.19", ADL_AND_OPEN_OLAT),
  SCORM_SCORMTYPE_SPELLING(WARNING, "SCORM 1.2 CAM 2.3.2.5.3; SCORM 2004 CAM 3.4.1.19", ADL),
  SCORM_RESOURCE_NOT_WEBCONTENT(
      WARNING, "SCORM 1.2 CAM 2.3.2.5.3; SCORM 2004 CAM 3.4.1.19", ADL_FORMALITY),
  SCORM_ITEM_WITHOUT_RESOURCE(WARNING, "SCORM 1.2 CAM 2.3.2.4; SCORM 2004 CAM 3.4.1.9", ADL),
  SCORM_CLUSTER_WITH_RESOURCE(WARNING, "SCORM 2004 CAM 3.4.1.9", ADL),
  SCORM_MASTERYSCORE_INVALID(WARNING, "SCORM 1.2 CAM 2.3.2.5.2", ADL),
  SCORM_MAXTIMEALLOWED_INVALID(WARNING, "SCORM 1.2 CAM 2.3.2.5.2", ADL),
  SCORM_TIMELIMITACTION_INVALID(WARNING, "SCORM 1.2 CAM 2.3.2.5.2; SCORM 2004 CAM 3.4.1.12", ADL),
  SCORM_PREREQUISITES_INVALID(WARNING, "SCORM 1.2 CAM 2.3.2.5.2", ADL),
  SCORM_PREREQUISITES_TYPE_MISSING(WARNING, "SCORM 1.2 CAM 2.3.2.5.2", ADL),
  SCORM_PREREQUISITES_UNKNOWN(WARNING, "SCORM 1.2 CAM 2.3.2.5.2"),
  SCORM_PREREQUISITES_CIRCULAR(WARNING, "SCORM 1.2 CAM 2.3.2.5.2"),
  SCORM_DATA_TOO_LONG(WARNING, "SCORM 1.2 CAM 2.3.2.5.2; SCORM 2004 CAM 3.4.1.13", ADL),
  SCORM_COMPLETION_THRESHOLD_INVALID(WARNING, "SCORM 2004 CAM 3.4.1.14", ADL),
  SCORM_COMPLETION_THRESHOLD_PLACE(WARNING, "SCORM 2004 3rd Edition CAM 3.4.1.14", ADL),
  SCORM_HIDE_UI_UNKNOWN(WARNING, "SCORM 2004 CAM 5.2.3", ADL),
  SCORM_SEQUENCING_UNDEFINED(WARNING, "SCORM 2004 CAM 5.1.2", ADL),
  SCORM_OBJECTIVE_UNKNOWN(WARNING, "SCORM 2004 SN 3.4", ADL),
  SCORM_OBJECTIVE_ID_MISSING(WARNING, "SCORM 2004 CAM 5.1.8", ADL),
  SCORM_OBJECTIVE_DUPLICATE(WARNING, "SCORM 2004 CAM 5.1.8", ADL),
  SCORM_SEQUENCING_RULE_INCOMPLETE(WARNING, "SCORM 2004 CAM 5.1", ADL),
  SCORM_SEQUENCING_VALUE_INVALID(WARNING, "SCORM 2004 CAM 5.1", ADL),
  SCORM_SUBMANIFEST(WARNING, "SCORM 1.2 CAM 2.3.1; SCORM 2004 CAM 3.3.1"),
  /** Moodle knows ADL's attributes by this prefix alone, and takes the SCO for an asset. */
  SCORM_PREFIX_UNUSUAL(INFO, "Namespaces in XML 1.0 4", MOODLE),
  SCORM_COMPLETION_THRESHOLD_UNUSED(INFO, "SCORM 2004 CAM 3.4.1.14"),
  SCORM_NO_SCO(INFO, "SCORM 1.2 RTE 3.1; SCORM 2004 RTE 2.1");

  private final Ruling ruling;

  ScormRule(Severity severity, String reference) {
    this(severity, reference, NOBODY);
  }

  ScormRule(Severity severity, String reference, RefusedBy refusedBy) {
    this.ruling = new Ruling(severity, reference, refusedBy);
  }

  @Override
  public Ruling ruling() {
    return ruling;
  }
}
