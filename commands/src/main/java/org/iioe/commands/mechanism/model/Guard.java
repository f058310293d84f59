package org.iioe.commands.mechanism.model;

import java.time.Period;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What must hold before a transition. The predicates are closed: a mechanism can say nothing that
 * is not here, and so runs no code.
 */
public sealed interface Guard {
  /** The predicates that this is made of and that are made of no others, wherever they stand. */
  default Stream<Guard> leaves() {
    if (this instanceof All all) {
      return all.guards().stream().flatMap(Guard::leaves);
    }
    if (this instanceof Any any) {
      return any.guards().stream().flatMap(Guard::leaves);
    }
    return this instanceof Not not ? not.guard().leaves() : Stream.of(this);
  }

  /** {@code {all: […]}}: each of them. */
  record All(List<Guard> guards) implements Guard {
    public All {
      guards = some(guards);
    }
  }

  /** {@code {any: […]}}: at least one of them. */
  record Any(List<Guard> guards) implements Guard {
    public Any {
      guards = some(guards);
    }
  }

  /** {@code {not: {…}}}. */
  record Not(Guard guard) implements Guard {}

  /**
   * {@code {field: country, in: [GH, NG]}}. A field without an answer fails every operator, also
   * {@code is-not} and {@code not-in}; values of two sorts are never equal and cannot be ordered.
   *
   * @param field kind, country or a declared field
   * @param values one, or several of {@code in} and {@code not-in}
   */
  record FieldTest(String field, Operator operator, List<FieldValue> values) implements Guard {
    public FieldTest {
      Names.name(field);
      values = List.copyOf(values);
      boolean many = operator == Operator.IN || operator == Operator.NOT_IN;
      if (values.isEmpty() || (values.size() > 1 && !many)) {
        throw new IllegalArgumentException(field + " " + operator.word() + " " + values);
      }
    }
  }

  /**
   * {@code {has-document: letter-of-intent, may-follow: P90D}}: a live document of the type, or,
   * with {@code may-follow}, the word of who acts that the institution owes it from now on.
   *
   * @param type a type, or {@code required} for all that the kind of institution asks for; an
   *     institution of a kind that the mechanism does not serve fails
   * @param mayFollow how long it may take when it is owed; null when it must be there
   */
  record HasDocument(String type, @Nullable Period mayFollow) implements Guard {
    public HasDocument {
      if (!type.equals(Names.REQUIRED)) {
        Names.name(type);
      }
      if (mayFollow != null) {
        Periods.check(mayFollow);
      }
    }
  }

  /**
   * {@code {document-not-older-than: {document: annual-report, period: P1Y}}}: the date of the
   * newest live one plus the period is today or later.
   */
  record DocumentNotOlderThan(String document, Period period) implements Guard {
    public DocumentNotOlderThan {
      Names.name(document);
      Periods.check(period);
    }
  }

  /**
   * {@code {identifier-valid: ror}}: the institution has it; none is stored that is not valid.
   *
   * @param identifier the word of an {@link Identifier}, or {@code required} for all that the kind
   *     of institution asks for; an institution of a kind that the mechanism does not serve fails
   */
  record IdentifierValid(String identifier) implements Guard {
    public IdentifierValid {
      boolean known =
          Arrays.stream(Identifier.values()).anyMatch(one -> one.word().equals(identifier));
      if (!known && !identifier.equals(Names.REQUIRED)) {
        throw new IllegalArgumentException("identifier " + identifier);
      }
    }
  }

  /**
   * {@code {approvals: {at-least: 2, role: secretariat, at-most-against: 0}}}, counted among the
   * reviews given in that role since the stage was entered.
   *
   * @param distinctFromSubmitter whether reviews do not count, for or against, when the reviewer or
   *     who acted for the reviewer is one of the submitters
   * @param atMostAgainst how many may decline; null when it does not matter
   */
  record Approvals(
      int atLeast, String role, boolean distinctFromSubmitter, @Nullable Integer atMostAgainst)
      implements Guard {
    public Approvals {
      Names.name(role);
      if (atLeast < 0 || (atMostAgainst != null && atMostAgainst < 0)) {
        throw new IllegalArgumentException("approvals of " + role);
      }
    }
  }

  /**
   * {@code {limit-per-country: {at-most: 2, per: year}}}: fewer than that many other cases of the
   * same country have taken the same event.
   */
  record LimitPerCountry(int atMost, Per per) implements Guard {
    public LimitPerCountry {
      if (atMost < 1) {
        throw new IllegalArgumentException("limit " + atMost);
      }
    }
  }

  /** {@code {before-date: 04-30}}: to the end of that day. */
  record BeforeDate(Deadline deadline) implements Guard {}

  /** {@code {steps-done: [technical-check]}}: since the stage was entered. */
  record StepsDone(List<String> steps) implements Guard {
    public StepsDone {
      steps = some(Names.names(steps));
    }
  }

  /** {@code {signed: [host]}}: the newest agreement by these parties. */
  record Signed(List<String> parties) implements Guard {
    public Signed {
      parties = some(Names.names(parties));
    }
  }

  private static <T> List<T> some(List<T> parts) {
    if (parts.isEmpty()) {
      throw new IllegalArgumentException("empty guard");
    }
    return List.copyOf(parts);
  }
}
