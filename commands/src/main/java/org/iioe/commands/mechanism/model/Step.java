package org.iioe.commands.mechanism.model;

import java.time.Period;
import org.jspecify.annotations.Nullable;

/**
 * A piece of work within a stage.
 *
 * @param owner the role that does it
 * @param limit from the day the stage was entered; null when there is none
 */
public record Step(String name, Label label, String owner, @Nullable Period limit) {
  public Step {
    Names.name(name);
    Names.name(owner);
    if (limit != null) {
      Periods.check(limit);
    }
  }
}
