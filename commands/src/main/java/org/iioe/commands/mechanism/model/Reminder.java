package org.iioe.commands.mechanism.model;

import java.time.Period;

/**
 * What time does before an agreement ends: {@code before-end: {time: P6M, event:
 * call-for-renewal}}.
 *
 * @param time counted back from the agreement's last day: it is due on that day minus this, and
 *     later
 */
public record Reminder(Period time, String event) {
  public Reminder {
    Periods.check(time);
    Names.name(event);
  }
}
