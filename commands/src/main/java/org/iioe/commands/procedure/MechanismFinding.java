package org.iioe.commands.procedure;

import org.iioe.commands.fault.Fault;

/**
 * What is wrong with a mechanism file.
 *
 * @param fault whose details may hold {@code line} and {@code column}
 */
public record MechanismFinding(Severity severity, Fault fault) {
  /** How much it matters. */
  public enum Severity {
    /** The file is no mechanism that could be published. */
    ERROR,
    /** It can be, and is perhaps not what was meant. */
    WARNING
  }
}
