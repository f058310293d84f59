package org.iioe.commands.packaging.fuzz;

import org.iioe.commands.fault.Fault;
import org.iioe.commands.fault.FaultKind;
import org.iioe.commands.packaging.ReadPackage;
import org.iioe.commands.packaging.finding.Finding;

/** What must hold of every answer, whatever was read. */
final class Judgement {
  /** A manifest cannot be so wrong that a reader's memory is filled with its findings. */
  private static final int MOST_FINDINGS = 200_000;

  private Judgement() {}

  static void check(ReadPackage read) {
    if (read.coursePackage().items() < 0 || read.findings().size() > MOST_FINDINGS) {
      throw new AssertionError(read.coursePackage() + " " + read.findings().size());
    }
    for (Finding finding : read.findings()) {
      if (finding.rule().code().isEmpty() || finding.toString().isEmpty()) {
        throw new AssertionError(finding.rule());
      }
    }
  }

  static void check(Fault fault) {
    if (fault.kind() != FaultKind.INVALID_INPUT || !fault.code().startsWith("PACKAGE_")) {
      throw fault;
    }
  }
}
