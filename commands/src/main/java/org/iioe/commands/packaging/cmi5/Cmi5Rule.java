package org.iioe.commands.packaging.cmi5;

import static org.iioe.commands.packaging.finding.RefusedBy.ADL_AND_SCORM_CLOUD;
import static org.iioe.commands.packaging.finding.RefusedBy.NOBODY;
import static org.iioe.commands.packaging.finding.Severity.ERROR;
import static org.iioe.commands.packaging.finding.Severity.WARNING;

import org.iioe.commands.packaging.finding.RefusedBy;
import org.iioe.commands.packaging.finding.Rule;
import org.iioe.commands.packaging.finding.Ruling;
import org.iioe.commands.packaging.finding.Severity;

/** What cmi5 asks of a course structure. Clauses are those of the cmi5 specification, Quartz. */
public enum Cmi5Rule implements Rule {
  CMI5_ROOT_INVALID(ERROR, "cmi5 13.2", ADL_AND_SCORM_CLOUD),
  CMI5_COURSE_MISSING(ERROR, "cmi5 13.1.1", ADL_AND_SCORM_CLOUD),
  CMI5_NO_AU(ERROR, "cmi5 13.1.4", ADL_AND_SCORM_CLOUD),
  CMI5_ID_MISSING(ERROR, "cmi5 13.1", ADL_AND_SCORM_CLOUD),
  CMI5_ID_NOT_IRI(ERROR, "cmi5 3, 13.1", ADL_AND_SCORM_CLOUD),
  CMI5_ID_DUPLICATE(ERROR, "cmi5 13.1.2, 13.1.3, 13.1.4", ADL_AND_SCORM_CLOUD),
  CMI5_TITLE_MISSING(ERROR, "cmi5 13.1", ADL_AND_SCORM_CLOUD),
  CMI5_URL_MISSING(ERROR, "cmi5 13.1.4", ADL_AND_SCORM_CLOUD),
  CMI5_URL_INVALID(ERROR, "cmi5 13.1.4", ADL_AND_SCORM_CLOUD),
  CMI5_URL_RESERVED_PARAMETER(ERROR, "cmi5 8.1, 13.1.4", ADL_AND_SCORM_CLOUD),
  CMI5_URL_WITHOUT_PACKAGE(ERROR, "cmi5 14.2", ADL_AND_SCORM_CLOUD),
  CMI5_URL_OUTSIDE(ERROR, "cmi5 14.1", ADL_AND_SCORM_CLOUD),
  CMI5_FILE_MISSING(ERROR, "cmi5 14.1", ADL_AND_SCORM_CLOUD),
  CMI5_MOVEON_INVALID(ERROR, "cmi5 13.1.4", ADL_AND_SCORM_CLOUD),
  CMI5_MASTERYSCORE_INVALID(ERROR, "cmi5 13.1.4", ADL_AND_SCORM_CLOUD),
  CMI5_LAUNCHMETHOD_INVALID(ERROR, "cmi5 13.1.4", ADL_AND_SCORM_CLOUD),
  CMI5_NAMESPACE_UNKNOWN(WARNING, "cmi5 13.2", ADL_AND_SCORM_CLOUD),
  CMI5_DESCRIPTION_MISSING(WARNING, "cmi5 13.1", ADL_AND_SCORM_CLOUD),
  CMI5_LANGSTRING_MISSING(WARNING, "cmi5 13.1", ADL_AND_SCORM_CLOUD),
  CMI5_LANGUAGE_INVALID(WARNING, "cmi5 13.1; RFC 5646"),
  CMI5_ELEMENT_UNKNOWN(WARNING, "cmi5 13.2", ADL_AND_SCORM_CLOUD),
  CMI5_ATTRIBUTE_UNKNOWN(WARNING, "cmi5 13.2", ADL_AND_SCORM_CLOUD),
  CMI5_ELEMENT_ORDER(WARNING, "cmi5 13.2", ADL_AND_SCORM_CLOUD),
  CMI5_ELEMENT_REPEATED(WARNING, "cmi5 13.2", ADL_AND_SCORM_CLOUD),
  CMI5_BLOCK_EMPTY(WARNING, "cmi5 13.1.2", ADL_AND_SCORM_CLOUD),
  CMI5_OBJECTIVE_UNKNOWN(WARNING, "cmi5 13.1.3", ADL_AND_SCORM_CLOUD),
  CMI5_ACTIVITYTYPE_INVALID(WARNING, "cmi5 13.1.4"),
  CMI5_HREF_CASE(WARNING, "RFC 3986 6.2.2.1", ADL_AND_SCORM_CLOUD);

  private final Ruling ruling;

  Cmi5Rule(Severity severity, String reference) {
    this(severity, reference, NOBODY);
  }

  Cmi5Rule(Severity severity, String reference, RefusedBy refusedBy) {
    this.ruling = new Ruling(severity, reference, refusedBy);
  }

  @Override
  public Ruling ruling() {
    return ruling;
  }
}
