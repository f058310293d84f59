package org.iioe.commands.mechanism.machine;

import java.util.List;
import org.iioe.commands.mechanism.model.Effect;

/** What the mechanism says to an action. */
public sealed interface Decision {
  /**
   * It may be done.
   *
   * @param to the stage after it; the same one for a step
   * @param owed the documents that were allowed to follow later and are not there
   */
  record Allowed(String event, String from, String to, List<Effect> effects, List<Owed> owed)
      implements Decision {
    public Allowed {
      effects = List.copyOf(effects);
      owed = List.copyOf(owed);
    }
  }

  /**
   * It may not.
   *
   * @param reasons all that stand against it, never empty
   */
  record Refused(List<Reason> reasons) implements Decision {
    public Refused {
      reasons = List.copyOf(reasons);
      if (reasons.isEmpty()) {
        throw new IllegalArgumentException("refused without a reason");
      }
    }
  }
}
