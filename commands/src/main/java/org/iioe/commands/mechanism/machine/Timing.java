package org.iioe.commands.mechanism.machine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.iioe.commands.mechanism.model.Stage;

/** When time itself takes an event. */
final class Timing {
  private Timing() {}

  /** What time takes in a stage, with the first day of it, the earliest first. */
  static List<TimedEvent> of(Stage stage, Facts facts) {
    List<TimedEvent> events = new ArrayList<>();
    if (stage.limit() != null && stage.then() != null) {
      events.add(new TimedEvent(stage.then(), facts.entered().plus(stage.limit()).plusDays(1)));
    }
    LocalDate end = facts.running() == null ? null : facts.running().ends();
    if (end != null && stage.beforeEnd() != null) {
      events.add(new TimedEvent(stage.beforeEnd().event(), end.minus(stage.beforeEnd().time())));
    }
    if (end != null && stage.atEnd() != null) {
      events.add(new TimedEvent(stage.atEnd(), end.plusDays(1)));
    }
    events.sort(Comparator.comparing(TimedEvent::day));
    return List.copyOf(events);
  }
}
