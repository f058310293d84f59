package org.iioe.commands.mechanism.machine;

import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import org.iioe.commands.mechanism.model.FieldValue;
import org.iioe.commands.mechanism.model.Guard;
import org.iioe.commands.mechanism.model.Operator;

/** Random comparisons of the fields of random mechanisms, and random answers to them. */
final class RandomGuards {
  private static final List<String> TEXTS =
      List.of("", "Ubuntu", "努力", "a b", "\uD83D\uDE00", "\uFF5E");
  private static final List<Operator> ANY_SORT =
      List.of(Operator.IS, Operator.IS_NOT, Operator.IN, Operator.NOT_IN);
  private static final List<Operator> ORDERED = List.of(Operator.values());

  private RandomGuards() {}

  static Guard field(Random random) {
    String field =
        one(random, List.of("kind", "country", "agreed", "students", "motto", "founded", "region"));
    boolean ordered = field.equals("students") || field.equals("founded");
    Operator operator = one(random, ordered ? ORDERED : ANY_SORT);
    boolean many = operator == Operator.IN || operator == Operator.NOT_IN;
    FieldValue first = filled(random, field);
    FieldValue second = filled(random, field);
    return new Guard.FieldTest(
        field, operator, many && !first.equals(second) ? List.of(first, second) : List.of(first));
  }

  /** No file can compare with an empty text. */
  private static FieldValue filled(Random random, String field) {
    if (field.equals("kind")) {
      return new FieldValue.Words(one(random, List.of("hei", "enterprise")));
    }
    FieldValue value = answer(random, field);
    return value.spoken().isEmpty() ? new FieldValue.Words("-") : value;
  }

  static FieldValue answer(Random random, String field) {
    return switch (field) {
      case "agreed" -> new FieldValue.Truth(random.nextBoolean());
      case "students" ->
          new FieldValue.Amount(
              new BigDecimal(one(random, List.of("0", "1", "1.0", "10", "1e2", "99.50", "-3"))));
      case "founded" ->
          new FieldValue.Words(RandomCases.TODAY.minusDays(random.nextInt(9) * 100L).toString());
      case "region" -> new FieldValue.Words(one(random, List.of("east", "west")));
      case "kind" -> new FieldValue.Words(one(random, List.of("hei", "enterprise", "other")));
      case "country" -> new FieldValue.Words(one(random, RandomMechanisms.COUNTRIES));
      default -> new FieldValue.Words(one(random, TEXTS));
    };
  }

  private static <T> T one(Random random, List<T> many) {
    return many.get(random.nextInt(many.size()));
  }
}
