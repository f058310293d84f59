package org.iioe.commands.mechanism.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.iioe.commands.mechanism.model.Guard;
import org.iioe.commands.mechanism.model.Mechanism;
import org.jspecify.annotations.Nullable;

/**
 * Finds guards that cannot hold together. They are turned into alternatives of single demands; when
 * each alternative has two demands that exclude each other, nothing can fulfil the guards. Of very
 * many alternatives nothing is said.
 */
final class Contradictions {
  private static final int MOST_ALTERNATIVES = 256;

  private final LiteralPairs pairs;

  Contradictions(Mechanism mechanism) {
    this.pairs = new LiteralPairs(mechanism);
  }

  /** Two demands that exclude each other, as a file writes them. */
  record Pair(String one, String other) {}

  /** A demand for or against a predicate. */
  record Literal(Guard guard, boolean wanted) {
    String written() {
      return MechanismWriter.guard(wanted ? guard : new Guard.Not(guard));
    }
  }

  /** What makes it impossible that all of the guards hold, if it is. */
  Optional<Pair> of(List<Guard> guards) {
    List<List<Literal>> alternatives = List.of(List.of());
    for (Guard guard : guards) {
      List<List<Literal>> more = alternatives(guard, true);
      if (alternatives.size() * (long) more.size() > MOST_ALTERNATIVES) {
        return Optional.empty();
      }
      alternatives = product(alternatives, more);
    }
    Optional<Pair> first = Optional.empty();
    for (List<Literal> alternative : alternatives) {
      Optional<Pair> pair = pairs.contradiction(alternative);
      if (pair.isEmpty()) {
        return pair;
      }
      first = first.isPresent() ? first : pair;
    }
    return first;
  }

  private static List<List<Literal>> alternatives(Guard guard, boolean wanted) {
    if (guard instanceof Guard.Not not) {
      return alternatives(not.guard(), !wanted);
    }
    @Nullable List<Guard> parts =
        guard instanceof Guard.All all
            ? all.guards()
            : guard instanceof Guard.Any any ? any.guards() : null;
    if (parts == null) {
      return List.of(List.of(new Literal(guard, wanted)));
    }
    // That not all hold is that one does not, and the other way round.
    boolean together = guard instanceof Guard.All == wanted;
    List<List<Literal>> alternatives = together ? List.of(List.of()) : new ArrayList<>();
    for (Guard part : parts) {
      List<List<Literal>> more = alternatives(part, wanted);
      if (together) {
        alternatives = product(alternatives, more);
      } else {
        alternatives.addAll(more);
      }
    }
    return alternatives;
  }

  private static List<List<Literal>> product(List<List<Literal>> ones, List<List<Literal>> others) {
    List<List<Literal>> product = new ArrayList<>();
    for (List<Literal> one : ones) {
      for (List<Literal> other : others) {
        List<Literal> both = new ArrayList<>(one);
        both.addAll(other);
        product.add(both);
        if (product.size() > MOST_ALTERNATIVES * 4) {
          // Too many to look at: an alternative without demands can hold.
          return List.of(List.of());
        }
      }
    }
    return product;
  }
}
