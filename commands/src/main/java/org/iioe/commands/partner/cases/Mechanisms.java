package org.iioe.commands.partner.cases;

import org.iioe.commands.mechanism.file.MechanismReader;
import org.iioe.commands.mechanism.model.Mechanism;

/** Published mechanisms, read from their canonical text. */
final class Mechanisms {
  private Mechanisms() {}

  static Mechanism read(String canonical) {
    return MechanismReader.parse(canonical, "mechanism");
  }
}
