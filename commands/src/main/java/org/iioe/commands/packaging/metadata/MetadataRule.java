package org.iioe.commands.packaging.metadata;

import static org.iioe.commands.packaging.finding.RefusedBy.ADL;
import static org.iioe.commands.packaging.finding.RefusedBy.NOBODY;
import static org.iioe.commands.packaging.finding.Severity.INFO;
import static org.iioe.commands.packaging.finding.Severity.WARNING;

import org.iioe.commands.packaging.finding.RefusedBy;
import org.iioe.commands.packaging.finding.Rule;
import org.iioe.commands.packaging.finding.Ruling;
import org.iioe.commands.packaging.finding.Severity;

/** What describes a course must follow a schema too, although no learner ever sees it. */
public enum MetadataRule implements Rule {
  LOM_NOT_XML(WARNING, "IMS CP 1.1.4 4.2", ADL),
  LOM_ROOT_UNKNOWN(WARNING, "SCORM 1.2 CAM 2.2.4; SCORM 2004 CAM 4.2", ADL),
  LOM_NAMESPACE_UNKNOWN(WARNING, "SCORM 1.2 CAM 2.2.4; SCORM 2004 CAM 4.2", ADL),
  LOM_ELEMENT_REPEATED(WARNING, "IEEE 1484.12.1 6", ADL),
  LOM_TEXT_WITHOUT_LANGUAGE(WARNING, "IEEE 1484.12.1 7", ADL),
  LOM_VALUE_UNKNOWN(WARNING, "IEEE 1484.12.1 6", ADL),
  LOM_LANGUAGE_INVALID(WARNING, "IEEE 1484.12.1 6; RFC 5646", ADL),
  LOM_DATE_INVALID(WARNING, "IEEE 1484.12.1 8", ADL),
  LOM_DURATION_INVALID(WARNING, "IEEE 1484.12.1 9", ADL),
  LOM_SIZE_INVALID(WARNING, "IEEE 1484.12.1 6, 4.2", ADL),
  LOM_ENTRY_INCOMPLETE(WARNING, "IEEE 1484.12.1 6, 1.1", ADL),
  LOM_SOURCE_MISSING(INFO, "IEEE 1484.12.1 6"),
  LOM_ELEMENTS_MISSING(INFO, "SCORM 1.2 CAM 2.2.4; SCORM 2004 CAM 4.5");

  private final Ruling ruling;

  MetadataRule(Severity severity, String reference) {
    this(severity, reference, NOBODY);
  }

  MetadataRule(Severity severity, String reference, RefusedBy refusedBy) {
    this.ruling = new Ruling(severity, reference, refusedBy);
  }

  @Override
  public Ruling ruling() {
    return ruling;
  }
}
