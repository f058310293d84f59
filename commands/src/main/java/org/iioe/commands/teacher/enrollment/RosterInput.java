package org.iioe.commands.teacher.enrollment;

import org.iioe.commands.roster.RosterDirectory;

/**
 * A roster that can be read from its beginning as often as needed: a transaction may be retried.
 */
@FunctionalInterface
public interface RosterInput {
  /**
   * Opens it.
   *
   * @param directory what the platform knows at this moment
   */
  RosterRows open(RosterDirectory directory);
}
