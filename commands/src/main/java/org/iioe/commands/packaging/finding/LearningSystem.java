package org.iioe.commands.packaging.finding;

/** The systems whose behaviour the catalog speaks of. */
public enum LearningSystem {
  MOODLE("Moodle"),
  SCORM_CLOUD("SCORM Cloud"),
  ADL_TEST_SUITE("ADL Test Suite"),
  OPEN_OLAT("OpenOLAT"),
  OPEN_EDX("Open edX");

  private final String label;

  LearningSystem(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }
}
