package org.iioe.commands.packaging.aicc;

import static org.iioe.commands.packaging.finding.RefusedBy.MOODLE;
import static org.iioe.commands.packaging.finding.RefusedBy.MOODLE_AND_SCORM_CLOUD;
import static org.iioe.commands.packaging.finding.RefusedBy.NOBODY;
import static org.iioe.commands.packaging.finding.Severity.ERROR;
import static org.iioe.commands.packaging.finding.Severity.WARNING;

import org.iioe.commands.packaging.finding.RefusedBy;
import org.iioe.commands.packaging.finding.Rule;
import org.iioe.commands.packaging.finding.Ruling;
import org.iioe.commands.packaging.finding.Severity;

/**
 * What AICC asks of a course structure. Clauses are those of CMI001, Guidelines for
 * Interoperability 4.0.
 */
public enum AiccRule implements Rule {
  AICC_FILE_MISSING(ERROR, "CMI001 3.2", MOODLE_AND_SCORM_CLOUD),
  AICC_COLUMN_MISSING(ERROR, "CMI001 5.1.3", MOODLE_AND_SCORM_CLOUD),
  AICC_NO_AU(ERROR, "CMI001 5.1.3", MOODLE_AND_SCORM_CLOUD),
  AICC_LAUNCH_MISSING(ERROR, "CMI001 5.1.3"),
  AICC_LAUNCH_FILE_MISSING(ERROR, "CMI001 5.1.3"),
  AICC_NOT_A_TABLE(WARNING, "CMI001 5.1"),
  /** Moodle knows an AICC course by this file alone. */
  AICC_STRUCTURE_MISSING(WARNING, "CMI001 3.2", MOODLE),
  AICC_DESCRIPTOR_MISSING(WARNING, "CMI001 3.2"),
  /** Moodle looks for {@code .cst} in lower case. */
  AICC_EXTENSION_CASE(WARNING, "CMI001 3.2", MOODLE),
  AICC_SECTION_MISSING(WARNING, "CMI001 5.1.1"),
  AICC_FIELD_MISSING(WARNING, "CMI001 5.1.1"),
  AICC_LINE_INVALID(WARNING, "CMI001 5.1.1"),
  AICC_ROW_WIDTH(WARNING, "CMI001 5.1"),
  AICC_SYSTEM_ID_MISSING(WARNING, "CMI001 5.1.3"),
  AICC_SYSTEM_ID_DUPLICATE(WARNING, "CMI001 5.1.3"),
  AICC_TITLE_MISSING(WARNING, "CMI001 5.1.2"),
  AICC_ROOT_MISSING(WARNING, "CMI001 5.1.4"),
  AICC_MEMBER_UNKNOWN(WARNING, "CMI001 5.1.4"),
  AICC_REFERENCE_UNKNOWN(WARNING, "CMI001 5.1.5-5.1.7"),
  AICC_PREREQUISITES_INVALID(WARNING, "CMI001 5.1.6, 6.2"),
  AICC_AU_UNPLACED(WARNING, "CMI001 5.1.4"),
  AICC_TOTAL_WRONG(WARNING, "CMI001 5.1.1"),
  AICC_MASTERY_SCORE_INVALID(WARNING, "CMI001 5.1.3"),
  AICC_TIME_INVALID(WARNING, "CMI001 5.1.3"),
  AICC_HREF_CASE(WARNING, "RFC 3986 6.2.2.1"),
  AICC_SEVERAL_COURSES(WARNING, "CMI001 3.2");

  private final Ruling ruling;

  AiccRule(Severity severity, String reference) {
    this(severity, reference, NOBODY);
  }

  AiccRule(Severity severity, String reference, RefusedBy refusedBy) {
    this.ruling = new Ruling(severity, reference, refusedBy);
  }

  @Override
  public Ruling ruling() {
    return ruling;
  }
}
