package org.iioe.commands.mechanism.file;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import org.iioe.commands.mechanism.model.Effect;
import org.iioe.commands.mechanism.model.Guard;
import org.iioe.commands.mechanism.model.Mechanism;
import org.iioe.commands.mechanism.model.Stage;
import org.iioe.commands.mechanism.model.Transition;

/** Whether cases can come to every stage, leave it, and end somewhere. */
final class WayCheck {
  private final Mechanism mechanism;
  private final Draft draft;

  WayCheck(Mechanism mechanism, Draft draft) {
    this.mechanism = mechanism;
    this.draft = draft;
  }

  void check() {
    Set<String> reached = onwards(List.of(mechanism.initial().name()));
    for (Stage stage : mechanism.stages()) {
      if (!reached.contains(stage.name())) {
        unreached(stage);
      } else if (!stage.isFinal()) {
        exit(stage);
      }
    }
    if (none(Stage::isFinal)) {
      draft.warnings.add("MECHANISM_NO_FINAL", draft.place(mechanism.initial()));
    }
    if (none(Stage::active)) {
      draft.warnings.add("MECHANISM_NO_ACTIVE", draft.place(mechanism.initial()));
    }
    agreements(reached);
  }

  private boolean none(Predicate<Stage> property) {
    return mechanism.stages().stream().noneMatch(property);
  }

  /** Founders are registered straight into an active stage. */
  private void unreached(Stage stage) {
    if (stage.active()) {
      draft.warnings.add("MECHANISM_FOUNDERS_ONLY", draft.place(stage), "stage", stage.name());
    } else if (!onwards(names(Stage::active)).contains(stage.name())) {
      draft.errors.add("MECHANISM_UNREACHABLE", draft.place(stage), "stage", stage.name());
    }
  }

  private void exit(Stage stage) {
    boolean leaves =
        mechanism.from(stage.name()).stream().anyMatch(way -> !way.to().equals(stage.name()));
    if (!leaves) {
      draft.errors.add("MECHANISM_NO_EXIT", draft.place(stage), "stage", stage.name());
      return;
    }
    Set<String> ahead = onwards(List.of(stage.name()));
    boolean ends =
        mechanism.stages().stream()
            .anyMatch(one -> ahead.contains(one.name()) && (one.isFinal() || one.active()));
    if (!ends && !(none(Stage::isFinal) && none(Stage::active))) {
      draft.errors.add(
          "MECHANISM_NO_END", draft.place(stage), "stage", stage.name(), "stages", ahead);
    }
  }

  private List<String> names(Predicate<Stage> property) {
    return mechanism.stages().stream().filter(property).map(Stage::name).toList();
  }

  /** The stages and all that can be reached from them. */
  private Set<String> onwards(Collection<String> from) {
    return closure(from, (way, at) -> way.from().equals(at));
  }

  private Set<String> closure(Collection<String> from, BiPredicate<Transition, String> leads) {
    Set<String> reached = new LinkedHashSet<>(from);
    Deque<String> open = new ArrayDeque<>(from);
    while (!open.isEmpty()) {
      String at = open.pop();
      for (Transition way : mechanism.transitions()) {
        if (leads.test(way, at) && reached.add(way.to())) {
          open.push(way.to());
        }
      }
    }
    return reached;
  }

  /** Agreements are signed and started only after they were drafted, or registered for founders. */
  private void agreements(Set<String> reached) {
    List<String> drafting =
        mechanism.transitions().stream()
            .filter(way -> way.has(Effect.DRAFT_AGREEMENT) && reached.contains(way.from()))
            .map(Transition::to)
            .toList();
    Set<String> drafted = onwards(drafting);
    Set<String> agreed = onwards(drafting);
    agreed.addAll(onwards(names(Stage::active)));
    for (Transition way : mechanism.transitions()) {
      boolean starts =
          way.has(Effect.START_AGREEMENT)
              && !way.has(Effect.DRAFT_AGREEMENT)
              && !drafted.contains(way.from());
      if (starts) {
        tell("MECHANISM_NEVER_DRAFTED", way);
      }
      if (!agreed.contains(way.from())
          && way.guards().stream().anyMatch(WayCheck::asksSignatures)) {
        tell("MECHANISM_NOTHING_TO_SIGN", way);
      }
    }
  }

  private void tell(String code, Transition way) {
    draft.errors.add(code, draft.place(way), "event", way.event(), "stage", way.from());
  }

  private static boolean asksSignatures(Guard guard) {
    if (guard instanceof Guard.All all) {
      return all.guards().stream().anyMatch(WayCheck::asksSignatures);
    }
    return guard instanceof Guard.Signed;
  }
}
