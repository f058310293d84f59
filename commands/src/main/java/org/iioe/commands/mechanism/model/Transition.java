package org.iioe.commands.mechanism.model;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A way from one stage to another, or back into the same one.
 *
 * @param event unique in its stage
 * @param label what people read; null when the event's name says it
 * @param by roles of people who may take it; empty when only time does
 * @param byTime whether time takes it when the stage says so
 * @param guards all of which must hold
 * @param reasonRequired whether people must say why; time need not
 */
public record Transition(
    String event,
    @Nullable Label label,
    String from,
    String to,
    List<String> by,
    boolean byTime,
    List<Guard> guards,
    List<Effect> effects,
    boolean reasonRequired) {
  public Transition {
    Names.name(event);
    Names.name(from);
    Names.name(to);
    by = Names.names(by);
    guards = List.copyOf(guards);
    effects = Names.distinct(effects, Effect::word);
    if (Names.JOURNAL_EVENTS.contains(event) || (by.isEmpty() && !byTime)) {
      throw new IllegalArgumentException("transition " + event);
    }
  }

  /** The predicates of its guards, wherever they stand in them. */
  public Stream<Guard> leaves() {
    return guards.stream().flatMap(Guard::leaves);
  }

  public boolean has(Effect effect) {
    return effects.contains(effect);
  }
}
