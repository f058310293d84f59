package org.iioe.commands.packaging.page;

import static org.iioe.commands.packaging.finding.Severity.INFO;
import static org.iioe.commands.packaging.finding.Severity.WARNING;

import org.iioe.commands.packaging.finding.RefusedBy;
import org.iioe.commands.packaging.finding.Rule;
import org.iioe.commands.packaging.finding.Ruling;
import org.iioe.commands.packaging.finding.Severity;

/**
 * What a launch page must do to work in a learning system. No system reads pages when it takes a
 * package, so none refuses one; and what a script does cannot be known for sure, so nothing here is
 * an error.
 */
public enum PageRule implements Rule {
  PAGE_NO_API_CALL(WARNING, "SCORM 1.2 RTE 3.2.1; SCORM 2004 RTE 2.1.1"),
  PAGE_WRONG_API(WARNING, "SCORM 1.2 RTE 3.3.6; SCORM 2004 RTE 3.3.1"),
  PAGE_NO_CMI5_LAUNCH(WARNING, "cmi5 8.1"),
  PAGE_NOT_SHOWN(WARNING, "SCORM 1.2 RTE 3.2; SCORM 2004 RTE 2.1"),
  PAGE_FLASH(WARNING, "IIOE rule"),
  PAGE_EMPTY(WARNING, "IIOE rule"),
  PAGE_FILE_MISSING(WARNING, "IMS CP 1.1.4 4.5"),
  PAGE_LEADING_SLASH(WARNING, "RFC 3986 4.2"),
  PAGE_HREF_CASE(WARNING, "RFC 3986 6.2.2.1"),
  PAGE_LOCAL_ADDRESS(WARNING, "IIOE rule"),
  PAGE_MIXED_CONTENT(WARNING, "W3C Mixed Content 4"),
  PAGE_LEAVES_FRAME(WARNING, "SCORM 1.2 RTE 3.2; SCORM 2004 RTE 2.1"),
  PAGE_NEVER_FINISHES(INFO, "SCORM 1.2 RTE 3.2.1; SCORM 2004 RTE 2.1.1"),
  PAGE_UNLOAD_ONLY(INFO, "HTML Standard 7.4.2.4"),
  PAGE_REMOTE(INFO, "SCORM 2004 CAM 3.4.1.19"),
  PAGE_REMOTE_FORM(INFO, "IIOE rule"),
  PAGE_DOCUMENT_DOMAIN(INFO, "HTML Standard 7.1.1.2"),
  PAGE_SERVICE_WORKER(INFO, "W3C Service Workers 3.2");

  private final Ruling ruling;

  PageRule(Severity severity, String reference) {
    this.ruling = new Ruling(severity, reference, RefusedBy.NOBODY);
  }

  @Override
  public Ruling ruling() {
    return ruling;
  }
}
