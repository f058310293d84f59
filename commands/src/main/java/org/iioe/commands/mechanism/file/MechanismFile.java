package org.iioe.commands.mechanism.file;

import java.util.List;
import org.iioe.commands.fault.Fault;
import org.iioe.commands.mechanism.model.Mechanism;

/**
 * A mechanism that can be published.
 *
 * @param warnings what is allowed and yet hardly meant, in the order of the file; each has a
 *     sentence, a hint and the details {@code file}, {@code line} and {@code column}
 */
public record MechanismFile(Mechanism mechanism, List<Fault> warnings) {
  public MechanismFile {
    warnings = List.copyOf(warnings);
  }
}
