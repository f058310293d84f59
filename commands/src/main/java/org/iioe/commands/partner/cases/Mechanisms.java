package org.iioe.commands.partner.cases;

import org.iioe.commands.mechanism.model.Mechanism;

/** Published mechanisms, read from their canonical text. */
final class Mechanisms {
  private Mechanisms() {}

  static Mechanism read(String canonical) {
    throw new UnsupportedOperationException(canonical);
  }
}
