package org.iioe.commands.partner.cases;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What time alone brought about, or would.
 *
 * @param run null when nothing was changed
 */
public record DueReport(@Nullable Long run, List<Item> items) {
  static final DueReport NOTHING = new DueReport(null, List.of());

  /** What became of a case. */
  public enum Outcome {
    /** The event happened, or would. */
    APPLIED,
    /** A guard of the transition stands against it. */
    HELD,
    /** It could not be done. */
    FAILED
  }

  /**
   * A case whose time had come.
   *
   * @param to the stage that the event leads to; null when it did not happen
   * @param code of the fault or of the first reason; null when there is none
   */
  public record Item(DueLine line, Outcome outcome, @Nullable String to, @Nullable String code) {}

  public DueReport {
    items = List.copyOf(items);
  }

  /** How many ended so. */
  public long count(Outcome outcome) {
    return items.stream().filter(item -> item.outcome() == outcome).count();
  }
}
