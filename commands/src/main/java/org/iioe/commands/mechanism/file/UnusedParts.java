package org.iioe.commands.mechanism.file;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.iioe.commands.mechanism.model.DocumentType;
import org.iioe.commands.mechanism.model.Guard;
import org.iioe.commands.mechanism.model.Mechanism;
import org.iioe.commands.mechanism.model.Names;
import org.iioe.commands.mechanism.model.PartnerKind;
import org.iioe.commands.mechanism.model.Role;
import org.iioe.commands.mechanism.model.Stage;
import org.iioe.commands.mechanism.model.Step;
import org.iioe.commands.mechanism.model.Transition;

/** What a mechanism declares and never asks for. */
final class UnusedParts {
  private final Mechanism mechanism;
  private final Draft draft;
  private final Set<String> roles = new HashSet<>();
  private final Set<String> documents = new HashSet<>();

  UnusedParts(Mechanism mechanism, Draft draft) {
    this.mechanism = mechanism;
    this.draft = draft;
  }

  void check() {
    for (Stage stage : mechanism.stages()) {
      if (stage.owner() != null) {
        roles.add(stage.owner());
      }
      stage.steps().forEach(step -> roles.add(step.owner()));
      if (!stage.steps().isEmpty() && !draft.waysAreMissing) {
        steps(stage);
      }
    }
    for (Transition way : mechanism.transitions()) {
      roles.addAll(way.by());
      way.leaves().forEach(this::guard);
    }
    if (mechanism.agreement() != null) {
      mechanism.agreement().owed().forEach(owed -> documents.add(owed.document()));
    }
    kinds();
    tell();
  }

  /** What kinds must have counts only if some guard asks for it. */
  private void kinds() {
    if (documents.contains(Names.REQUIRED)) {
      mechanism.kinds().forEach(kind -> documents.addAll(kind.documents()));
      return;
    }
    for (PartnerKind kind : mechanism.kinds()) {
      if (!documents.containsAll(kind.documents())) {
        draft.warnings.add("MECHANISM_REQUIRED_NOT_ASKED", draft.place(mechanism.initial()));
      }
      documents.addAll(kind.documents());
    }
  }

  private void tell() {
    for (Role role : mechanism.roles()) {
      if (!roles.contains(role.name())) {
        draft.warnings.add("MECHANISM_ROLE_UNUSED", draft.place(role), "role", role.name());
      }
    }
    for (DocumentType type : mechanism.documents()) {
      if (!documents.contains(type.name())) {
        draft.warnings.add("MECHANISM_DOCUMENT_UNUSED", draft.place(type), "document", type.name());
      }
    }
  }

  private void steps(Stage stage) {
    List<Guard> leaves = mechanism.from(stage.name()).stream().flatMap(Transition::leaves).toList();
    List<String> open =
        stage.steps().stream()
            .map(Step::name)
            .filter(step -> leaves.stream().noneMatch(leaf -> asks(leaf, step)))
            .toList();
    if (!open.isEmpty()) {
      draft.warnings.add(
          "MECHANISM_STEPS_NOT_ASKED", draft.place(stage), "stage", stage.name(), "steps", open);
    }
  }

  private static boolean asks(Guard guard, String step) {
    return guard instanceof Guard.StepsDone done && done.steps().contains(step);
  }

  private void guard(Guard leaf) {
    if (leaf instanceof Guard.HasDocument has) {
      documents.add(has.type());
    } else if (leaf instanceof Guard.DocumentNotOlderThan age) {
      documents.add(age.document());
    } else if (leaf instanceof Guard.Approvals approvals) {
      roles.add(approvals.role());
    }
  }
}
