package org.iioe.commands.mechanism.machine;

import java.util.Set;

/**
 * What somebody, or time, wants to do with a case.
 *
 * @param name the event or the step
 * @param roles those that the person holds for this institution today; empty for time
 * @param owing types of documents that the institution will bring later
 * @param timed whether time does it, and nobody
 */
public record Action(
    Kind kind,
    String name,
    Set<String> roles,
    Set<String> owing,
    boolean reasonGiven,
    boolean timed) {
  /** What is done. */
  public enum Kind {
    TRANSITION,
    STEP
  }

  public Action {
    roles = Set.copyOf(roles);
    owing = Set.copyOf(owing);
  }

  /** A transition that a person takes, giving no reason and owing nothing. */
  public static Action transition(String event, Set<String> roles) {
    return new Action(Kind.TRANSITION, event, roles, Set.of(), false, false);
  }

  /** A transition that time takes. */
  public static Action timed(String event) {
    return new Action(Kind.TRANSITION, event, Set.of(), Set.of(), false, true);
  }

  /** A step that a person has done. */
  public static Action step(String name, Set<String> roles) {
    return new Action(Kind.STEP, name, roles, Set.of(), false, false);
  }
}
