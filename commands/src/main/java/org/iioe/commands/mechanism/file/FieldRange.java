package org.iioe.commands.mechanism.file;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.iioe.commands.mechanism.file.Contradictions.Literal;
import org.iioe.commands.mechanism.file.Contradictions.Pair;
import org.iioe.commands.mechanism.model.Field;
import org.iioe.commands.mechanism.model.FieldType;
import org.iioe.commands.mechanism.model.FieldValue;
import org.iioe.commands.mechanism.model.Guard;
import org.iioe.commands.mechanism.model.Mechanism;
import org.iioe.commands.mechanism.model.PartnerKind;

/** Whether a field can have a value that meets all demands on it. */
final class FieldRange {
  private final Mechanism mechanism;

  FieldRange(Mechanism mechanism) {
    this.mechanism = mechanism;
  }

  Optional<Pair> contradiction(List<Literal> literals) {
    Map<String, List<Literal>> byField = new LinkedHashMap<>();
    for (Literal literal : literals) {
      if (literal.guard() instanceof Guard.FieldTest test) {
        byField.computeIfAbsent(test.field(), field -> new ArrayList<>()).add(literal);
      }
    }
    return byField.entrySet().stream()
        .flatMap(entry -> contradiction(entry.getKey(), entry.getValue()).stream())
        .findFirst();
  }

  /** The first demand that leaves nothing of what those before it allowed. */
  private Optional<Pair> contradiction(String field, List<Literal> demands) {
    // Without an answer every test fails, so that demands against tests can all be met.
    boolean answered = demands.stream().anyMatch(Literal::wanted);
    List<FieldValue> candidates = candidates(field, demands);
    for (int i = 0; answered && i < demands.size(); i++) {
      List<Literal> first = demands.subList(0, i + 1);
      if (candidates.stream()
          .noneMatch(value -> first.stream().allMatch(one -> meets(one, value)))) {
        Literal before = demands.get(Math.max(0, i - 1));
        return Optional.of(new Pair(before.written(), demands.get(i).written()));
      }
    }
    return Optional.empty();
  }

  /** The values that a field can have; of endless many those around which something changes. */
  private List<FieldValue> candidates(String name, List<Literal> demands) {
    Optional<Field> field = mechanism.field(name);
    if (field.isPresent() && field.get().type() == FieldType.YES_NO) {
      return List.of(new FieldValue.Truth(true), new FieldValue.Truth(false));
    }
    if (name.equals("kind")) {
      return words(mechanism.kinds().stream().map(PartnerKind::name));
    }
    if (name.equals("country")) {
      return words(Stream.of(Locale.getISOCountries()));
    }
    if (field.isPresent() && field.get().type() == FieldType.CHOICE) {
      return words(field.get().choices().stream());
    }
    return demands.stream()
        .map(one -> (Guard.FieldTest) one.guard())
        .flatMap(test -> test.values().stream())
        .flatMap(FieldNeighbours::of)
        .toList();
  }

  private static List<FieldValue> words(Stream<String> texts) {
    return texts.<FieldValue>map(FieldValue.Words::new).toList();
  }

  private static boolean meets(Literal literal, FieldValue value) {
    return holds((Guard.FieldTest) literal.guard(), value) == literal.wanted();
  }

  private static boolean holds(Guard.FieldTest test, FieldValue value) {
    OptionalInt order = value.compare(test.values().get(0));
    return switch (test.operator()) {
      case IS, IN -> test.values().contains(value);
      case IS_NOT, NOT_IN -> !test.values().contains(value);
      case AT_LEAST -> order.orElse(-1) >= 0;
      case AT_MOST -> order.orElse(1) <= 0;
    };
  }
}
