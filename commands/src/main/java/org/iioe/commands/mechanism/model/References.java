package org.iioe.commands.mechanism.model;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Whether the parts of a mechanism name only what it has. */
final class References {
  private final Set<String> roles;
  private final Set<String> documents;
  private final Set<String> fields;
  private final List<Stage> stages;
  private final @Nullable AgreementTerms agreement;

  References(
      List<Role> roles,
      List<DocumentType> documents,
      List<Field> fields,
      List<Stage> stages,
      @Nullable AgreementTerms agreement) {
    this.roles = roles.stream().map(Role::name).collect(Collectors.toSet());
    this.documents = documents.stream().map(DocumentType::name).collect(Collectors.toSet());
    this.fields = fields.stream().map(Field::name).collect(Collectors.toCollection(HashSet::new));
    this.fields.addAll(Names.GIVEN_FIELDS);
    this.stages = stages;
    this.agreement = agreement;
  }

  void check(List<PartnerKind> kinds, List<Transition> transitions) {
    kinds.forEach(kind -> known(documents, kind.documents()));
    if (agreement != null) {
      agreement.owed().forEach(owed -> known(documents, List.of(owed.document())));
    }
    for (Stage stage : stages) {
      if (stage.owner() != null) {
        known(roles, List.of(stage.owner()));
      }
      stage.steps().forEach(step -> known(roles, List.of(step.owner())));
      timed(stage.then(), stage, transitions);
      timed(stage.atEnd(), stage, transitions);
      timed(stage.beforeEnd() == null ? null : stage.beforeEnd().event(), stage, transitions);
    }
    transitions.forEach(this::transition);
  }

  private static void timed(@Nullable String event, Stage stage, List<Transition> transitions) {
    boolean there =
        transitions.stream()
            .anyMatch(
                one ->
                    one.byTime() && one.from().equals(stage.name()) && one.event().equals(event));
    if (event != null && !there) {
      throw new IllegalArgumentException("time cannot take " + event + " from " + stage.name());
    }
  }

  private void transition(Transition transition) {
    Set<String> names = stages.stream().map(Stage::name).collect(Collectors.toSet());
    known(names, List.of(transition.from(), transition.to()));
    known(roles, transition.by());
    boolean agrees =
        transition.has(Effect.DRAFT_AGREEMENT) || transition.has(Effect.START_AGREEMENT);
    if (agrees && agreement == null) {
      throw new IllegalArgumentException("no agreement for " + transition.event());
    }
    Stage from =
        stages.stream()
            .filter(one -> one.name().equals(transition.from()))
            .findFirst()
            .orElseThrow();
    transition.leaves().forEach(leaf -> guard(leaf, from));
  }

  private void guard(Guard leaf, Stage from) {
    if (leaf instanceof Guard.FieldTest test) {
      known(fields, List.of(test.field()));
    } else if (leaf instanceof Guard.HasDocument has) {
      known(documents, has.type().equals(Names.REQUIRED) ? List.of() : List.of(has.type()));
    } else if (leaf instanceof Guard.DocumentNotOlderThan age) {
      known(documents, List.of(age.document()));
    } else if (leaf instanceof Guard.Approvals approvals) {
      known(roles, List.of(approvals.role()));
    } else if (leaf instanceof Guard.StepsDone done) {
      known(from.steps().stream().map(Step::name).toList(), done.steps());
    } else if (leaf instanceof Guard.Signed signed) {
      known(
          agreement == null ? List.of() : agreement.parties().stream().map(Party::name).toList(),
          signed.parties());
    }
  }

  private static void known(Collection<String> known, List<String> named) {
    if (!known.containsAll(named)) {
      throw new IllegalArgumentException(named + " not in " + known);
    }
  }
}
