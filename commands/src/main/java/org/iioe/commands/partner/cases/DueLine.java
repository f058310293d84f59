package org.iioe.commands.partner.cases;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that is late or falls due.
 *
 * @param application id of the case
 * @param number of the last event of the case
 * @param code of the case
 * @param partner code of the institution
 * @param name the stage, the step, the type of the document, or which end of the agreement
 * @param role whose turn it is; null when it is nobody's
 * @param persons who hold that role for the institution
 * @param since from when it could be done
 * @param dueOn the last day in time
 * @param days from today to that day; negative when it is late
 * @param event what time alone brings about then; null when nothing
 * @param acts whether the time for that has come
 */
public record DueLine(
    long application,
    int number,
    String code,
    String partner,
    @Nullable String country,
    What what,
    String name,
    String stage,
    @Nullable String role,
    List<String> persons,
    LocalDate since,
    LocalDate dueOn,
    int days,
    @Nullable String event,
    boolean acts) {
  /** What can fall due. */
  public enum What {
    /** The time that the case may stay in its stage. */
    STAGE,
    /** A step of the stage. */
    STEP,
    /** A document that the institution owes. */
    OBLIGATION,
    /** The end of the agreement, or what comes before it. */
    AGREEMENT,
    /** A document that expires. */
    DOCUMENT
  }

  public DueLine {
    persons = List.copyOf(persons);
  }
}
