package org.iioe.commands.partner;

import java.time.LocalDate;
import org.iioe.commands.mechanism.model.Mechanism;

/**
 * A published version of a mechanism, as cases are pinned to it.
 *
 * @param number of the version
 * @param today which day it is under it, by the server's clock
 */
public record PinnedMechanism(
    long id, String code, int number, Mechanism mechanism, LocalDate today) {
  /** {@code iioe-2020@2}. */
  public String name() {
    return code + "@" + number;
  }
}
