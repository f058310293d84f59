package org.iioe.commands.mechanism.machine;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.iioe.commands.mechanism.model.FieldValue;
import org.jspecify.annotations.Nullable;

/**
 * All that a guard can ask about a case on a day, as {@code iioe.application_facts} gives it.
 *
 * @param kind of the institution; null when it is not known
 * @param country of the institution; null when it is not known
 * @param visit number of the event that entered the stage
 * @param number of the last event
 * @param submitters who submitted the application, and for whom
 * @param identifiers only those that the institution has
 * @param documents live ones only
 * @param reviews since the stage was entered
 * @param steps done since the stage was entered
 * @param agreement the newest
 * @param signed when which party signed that one
 * @param running the one that began and was not ended, which the draft of the next does not hide
 * @param taken how many other cases of the country took an event
 */
public record Facts(
    @Nullable String kind,
    @Nullable String country,
    LocalDate today,
    String stage,
    int visit,
    int number,
    LocalDate opened,
    LocalDate entered,
    Set<String> submitters,
    Map<String, FieldValue> fields,
    Map<String, String> identifiers,
    List<Document> documents,
    List<Review> reviews,
    Set<String> steps,
    @Nullable Agreement agreement,
    Map<String, LocalDate> signed,
    @Nullable Running running,
    Map<String, Taken> taken) {
  public Facts {
    submitters = Set.copyOf(submitters);
    fields = Map.copyOf(fields);
    identifiers = Map.copyOf(identifiers);
    documents = List.copyOf(documents);
    reviews = List.copyOf(reviews);
    steps = Set.copyOf(steps);
    signed = Map.copyOf(signed);
    taken = Map.copyOf(taken);
  }

  /**
   * A document.
   *
   * @param expires the last day on which it is valid; null when it does not expire
   */
  public record Document(
      String type, LocalDate dated, @Nullable LocalDate expires, String digest) {}

  /**
   * What a reviewer decided.
   *
   * @param actor the reviewer, or who decided in the reviewer's name
   */
  public record Review(String reviewer, String actor, String role, Verdict verdict) {}

  /** How a reviewer decided. */
  public enum Verdict {
    APPROVE,
    DECLINE,
    ABSTAIN
  }

  /**
   * An agreement.
   *
   * @param effective its first day; null while it is a draft
   * @param ends its last day; null while it is a draft, and when it has no end
   * @param ended when it was ended
   */
  public record Agreement(
      int number,
      LocalDate drafted,
      @Nullable LocalDate effective,
      @Nullable LocalDate ends,
      @Nullable LocalDate ended) {
    public boolean isDraft() {
      return effective == null;
    }
  }

  /**
   * An agreement that began and that nobody ended; its term may be over.
   *
   * @param ends its last day; null when it has no end
   */
  public record Running(int number, LocalDate effective, @Nullable LocalDate ends) {}

  /**
   * How many cases took an event.
   *
   * @param year in the calendar year of the day
   */
  public record Taken(int ever, int year) {}

  /**
   * The facts from their JSON.
   *
   * @throws IllegalArgumentException when they are no such facts
   */
  public static Facts parse(String json) {
    return FactsReader.read(json);
  }
}
