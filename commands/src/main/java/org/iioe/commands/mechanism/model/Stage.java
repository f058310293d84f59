package org.iioe.commands.mechanism.model;

import java.time.Period;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where a case can stand.
 *
 * @param publicLabel what outsiders are told
 * @param owner the role whose turn it is; null when it is nobody's
 * @param limit from the day it was entered: that day plus this is the last one in time
 * @param then the event that time takes on the day after the limit
 * @param active whether the institution is a partner in good standing
 * @param beforeEnd what time does before the agreement ends
 * @param atEnd the event that time takes on the day after the agreement's last day
 * @param isFinal whether the case is closed there
 */
public record Stage(
    String name,
    Label label,
    Label publicLabel,
    @Nullable String owner,
    @Nullable Period limit,
    @Nullable String then,
    List<Step> steps,
    Run run,
    boolean active,
    @Nullable Reminder beforeEnd,
    @Nullable String atEnd,
    boolean isFinal) {
  public Stage {
    Names.name(name);
    for (String optional : new @Nullable String[] {owner, then, atEnd}) {
      if (optional != null) {
        Names.name(optional);
      }
    }
    if (limit != null) {
      Periods.check(limit);
    } else if (then != null) {
      throw new IllegalArgumentException(name + " has no limit after which " + then);
    }
    steps = Names.distinct(steps, Step::name);
    if (steps.isEmpty() && run != Run.CONCURRENTLY) {
      throw new IllegalArgumentException(name + " has no steps to order");
    }
  }

  /** The step of this name. */
  public Optional<Step> step(String step) {
    return steps.stream().filter(one -> one.name().equals(step)).findFirst();
  }
}
