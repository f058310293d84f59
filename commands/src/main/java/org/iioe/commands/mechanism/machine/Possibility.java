package org.iioe.commands.mechanism.machine;

import java.util.List;
import org.iioe.commands.mechanism.model.Transition;

/**
 * A way out of the stage in which a case stands.
 *
 * @param against what stands against it today; empty when it can be taken
 * @param met the guards that hold
 * @param mayOwe types of documents that are not there and may be owed; when naming them is all that
 *     is missing they are not in {@code against}
 */
public record Possibility(
    Transition transition, List<Reason> against, List<Reason> met, List<String> mayOwe) {
  public Possibility {
    against = List.copyOf(against);
    met = List.copyOf(met);
    mayOwe = List.copyOf(mayOwe);
  }

  public boolean isOpen() {
    return against.isEmpty();
  }
}
