package org.iioe.cli.course;

import org.iioe.commands.packaging.finding.Severity;

/** From which severity on a check fails. Users see the lower-case names. */
enum FailOn {
  ERROR("error", Severity.ERROR),
  WARNING("warning", Severity.WARNING),
  INFO("info", Severity.INFO);

  private final String label;
  private final Severity severity;

  FailOn(String label, Severity severity) {
    this.label = label;
    this.severity = severity;
  }

  boolean isMetBy(Severity found) {
    return found.compareTo(severity) <= 0;
  }

  @Override
  public String toString() {
    return label;
  }
}
