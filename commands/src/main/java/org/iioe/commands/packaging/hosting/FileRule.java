package org.iioe.commands.packaging.hosting;

import static org.iioe.commands.packaging.finding.Severity.INFO;
import static org.iioe.commands.packaging.finding.Severity.WARNING;

import org.iioe.commands.packaging.finding.RefusedBy;
import org.iioe.commands.packaging.finding.Rule;
import org.iioe.commands.packaging.finding.Ruling;
import org.iioe.commands.packaging.finding.Severity;

/**
 * Files that a course should not bring along. Systems take them all, and serve them as they are, so
 * none is an error.
 */
public enum FileRule implements Rule {
  FILE_SERVER_SIDE(WARNING, "SCORM 2004 CAM 2.1.1"),
  FILE_SERVER_SETTINGS(WARNING, "IIOE rule"),
  FILE_EXECUTABLE(WARNING, "IIOE rule"),
  FILE_DOUBLE_EXTENSION(WARNING, "IIOE rule"),
  FILE_SECRET(WARNING, "IIOE rule"),
  FILE_NAME_WINDOWS(WARNING, "Win32 Naming Files"),
  FILE_PATH_LONG(INFO, "Win32 Maximum Path Length"),
  FILE_NAME_URL(INFO, "RFC 3986 2.2"),
  FILE_LEFT_BY_TOOLS(INFO, "IIOE rule"),
  FILE_MANY(INFO, "IIOE rule");

  private final Ruling ruling;

  FileRule(Severity severity, String reference) {
    this.ruling = new Ruling(severity, reference, RefusedBy.NOBODY);
  }

  @Override
  public Ruling ruling() {
    return ruling;
  }
}
