package org.iioe.commands.mechanism.model;

import java.time.Period;

/**
 * A document that is owed again and again while an agreement is in force.
 *
 * @param every from the agreement's first day: it is owed since that day plus once, twice, … this
 * @param within how long it may take then
 */
public record OwedDocument(String document, Period every, Period within) {
  public OwedDocument {
    Names.name(document);
    Periods.check(every);
    Periods.check(within);
  }
}
