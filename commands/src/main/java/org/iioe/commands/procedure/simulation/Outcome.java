package org.iioe.commands.procedure.simulation;

/** How the other rules would have decided. */
public enum Outcome {
  /** What was allowed would be refused. */
  REFUSED,
  /** What would be refused would be allowed. */
  ALLOWED,
  /** It would lead to another stage. */
  OTHER_STAGE,
  /** Time would have acted before. */
  TIME_FIRST
}
