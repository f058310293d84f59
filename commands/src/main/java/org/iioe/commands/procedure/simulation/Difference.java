package org.iioe.commands.procedure.simulation;

import java.time.LocalDate;
import java.util.List;
import org.iioe.commands.mechanism.machine.Reason;
import org.jspecify.annotations.Nullable;

/**
 * The first event of an application that would have been decided differently. What came after it
 * would have been another story, and is not told.
 *
 * @param number of the event
 * @param stage in which the application stood; null when it was opened
 * @param on the day it counted from
 * @param before the stage that it led to; null when it is refused without the other rules
 * @param after the stage that it would lead to; null when it would be refused
 * @param reasons why
 */
public record Difference(
    String application,
    String partner,
    @Nullable String country,
    int number,
    String event,
    @Nullable String stage,
    LocalDate on,
    Outcome outcome,
    @Nullable String before,
    @Nullable String after,
    List<Reason> reasons) {
  public Difference {
    reasons = List.copyOf(reasons);
  }
}
