package org.iioe.commands.partner.cases;

import org.iioe.commands.mechanism.file.MechanismReader;
import org.iioe.commands.mechanism.model.Mechanism;

/** Published mechanisms, read from their canonical text. */
final class Mechanisms {
  private Mechanisms() {}

  /**
   * @param name such as {@code iioe-2020@2}
   */
  static Mechanism read(String canonical, String name) {
    return MechanismReader.parse(canonical, name);
  }
}
