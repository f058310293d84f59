package org.iioe.commands.partner.cases;

import java.util.List;
import org.iioe.commands.mechanism.machine.Reason;

/**
 * A way on from where a case stands.
 *
 * @param event the transition's
 * @param to where it leads
 * @param against what stands against it; empty when it can be taken
 * @param commands what to type: the event's own command when nothing stands against it, else those
 *     that would bring it nearer
 */
public record NextStep(String event, String to, List<Reason> against, List<String> commands) {
  public NextStep {
    against = List.copyOf(against);
    commands = List.copyOf(commands);
  }

  /** Whether it can be taken. */
  public boolean isOpen() {
    return against.isEmpty();
  }
}
