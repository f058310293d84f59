package org.iioe.commands.packaging.finding;

/** How much a finding matters, worst first. */
public enum Severity {
  /** The course cannot be launched somewhere it should, or is unsafe. */
  ERROR,
  /** The standard says no, systems say yes. */
  WARNING,
  /** Worth knowing. */
  INFO
}
