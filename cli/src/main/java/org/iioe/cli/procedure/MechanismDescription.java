package org.iioe.cli.procedure;

import java.time.Period;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.iioe.commands.mechanism.model.AgreementTerms;
import org.iioe.commands.mechanism.model.Effect;
import org.iioe.commands.mechanism.model.Mechanism;
import org.iioe.commands.mechanism.model.Stage;
import org.iioe.commands.mechanism.model.Transition;
import org.iioe.commands.procedure.MechanismSource;
import org.iioe.commands.procedure.StageCount;
import org.jspecify.annotations.Nullable;

/** A mechanism as it is shown: for machines by its names, for people by its labels. */
final class MechanismDescription {
  private final MechanismSource source;
  private final Mechanism mechanism;
  private final MechanismTexts texts;
  private final @Nullable Map<String, StageCount> counts;

  MechanismDescription(
      MechanismSource source, MechanismTexts texts, @Nullable Map<String, StageCount> counts) {
    this.source = source;
    this.mechanism = source.mechanism();
    this.texts = texts;
    this.counts = counts;
  }

  /**
   * All of it.
   *
   * @param spoken whether people read it
   */
  Map<String, @Nullable Object> fields(boolean spoken) {
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    fields.put("code", mechanism.code());
    fields.put("version", source.stored() == null ? null : source.stored().number());
    fields.put("title", texts.of(mechanism.title()));
    fields.put("timeZone", mechanism.timeZone().getId());
    fields.put("numbering", mechanism.numbering().pattern());
    fields.put("digest", source.digest());
    fields.put("publishedAt", source.stored() == null ? null : source.stored().publishedAt());
    fields.put("run", source.stored() == null ? null : source.stored().run());
    fields.put("stages", mechanism.stages().stream().map(one -> stage(one, spoken)).toList());
    fields.put(
        "steps", mechanism.stages().stream().flatMap(one -> steps(one, spoken).stream()).toList());
    fields.put(
        "transitions", mechanism.transitions().stream().map(one -> way(one, spoken)).toList());
    fields.put("kinds", kinds(spoken));
    fields.put("roles", roles());
    fields.put(
        "agreement",
        mechanism.agreement() == null ? null : agreement(mechanism.agreement(), spoken));
    if (spoken) {
      fields.values().removeIf(value -> value == null || value.equals(List.of()));
    }
    return fields;
  }

  private Map<String, @Nullable Object> stage(Stage stage, boolean spoken) {
    Map<String, @Nullable Object> row = new LinkedHashMap<>();
    row.put("stage", stage.name());
    row.put("label", texts.of(stage.label()));
    if (!spoken) {
      row.put("publicLabel", texts.of(stage.publicLabel()));
    }
    row.put("owner", spoken && stage.owner() != null ? texts.role(stage.owner()) : stage.owner());
    row.put("limit", period(stage.limit(), spoken));
    row.put("then", stage.then());
    row.put("active", stage.active());
    row.put("final", stage.isFinal());
    if (!spoken) {
      row.put("beforeEnd", stage.beforeEnd() == null ? null : stage.beforeEnd().event());
      row.put("beforeEndTime", stage.beforeEnd() == null ? null : stage.beforeEnd().time());
      row.put("atEnd", stage.atEnd());
      row.put("run", stage.run().word());
    }
    if (counts != null) {
      StageCount count = counts.getOrDefault(stage.name(), StageCount.NONE);
      row.put("cases", count.cases());
      row.put("late", count.late());
    }
    return row;
  }

  private List<Map<String, @Nullable Object>> steps(Stage stage, boolean spoken) {
    return stage.steps().stream()
        .map(
            step -> {
              Map<String, @Nullable Object> row = new LinkedHashMap<>();
              row.put("stage", stage.name());
              row.put("step", step.name());
              row.put("label", texts.of(step.label()));
              row.put("owner", spoken ? texts.role(step.owner()) : step.owner());
              row.put("limit", period(step.limit(), spoken));
              return row;
            })
        .toList();
  }

  private @Nullable Object period(@Nullable Period period, boolean spoken) {
    return spoken && period != null ? texts.period(period) : period;
  }

  private Map<String, @Nullable Object> way(Transition transition, boolean spoken) {
    GuardTexts guards = new GuardTexts(texts, transition.from());
    Map<String, @Nullable Object> row = new LinkedHashMap<>();
    row.put("event", transition.event());
    if (!spoken) {
      row.put("label", texts.event(transition));
    }
    row.put("from", transition.from());
    row.put("to", transition.to());
    row.put("by", spoken ? texts.by(transition) : transition.by());
    if (!spoken) {
      row.put("byTime", transition.byTime());
    }
    row.put(
        "guards",
        spoken
            ? guards.of(transition.guards())
            : transition.guards().stream().map(guards::of).toList());
    row.put("effects", transition.effects().stream().map(Effect::word).toList());
    row.put("reasonRequired", transition.reasonRequired());
    return row;
  }

  private List<Map<String, @Nullable Object>> kinds(boolean spoken) {
    return mechanism.kinds().stream()
        .map(
            kind -> {
              Map<String, @Nullable Object> row = new LinkedHashMap<>();
              row.put("kind", kind.name());
              row.put("label", texts.of(kind.label()));
              row.put(
                  "documents",
                  spoken
                      ? kind.documents().stream().map(texts::document).toList()
                      : kind.documents());
              row.put("identifiers", kind.identifiers().stream().map(one -> one.word()).toList());
              return row;
            })
        .toList();
  }

  private List<Map<String, @Nullable Object>> roles() {
    return mechanism.roles().stream()
        .map(
            role -> {
              Map<String, @Nullable Object> row = new LinkedHashMap<>();
              row.put("role", role.name());
              row.put("label", texts.of(role.label()));
              row.put("of", role.of().word());
              return row;
            })
        .toList();
  }

  private Map<String, @Nullable Object> agreement(AgreementTerms terms, boolean spoken) {
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    fields.put("term", period(terms.term(), spoken));
    fields.put(
        "parties",
        terms.parties().stream().map(one -> spoken ? texts.of(one.label()) : one.name()).toList());
    fields.put(
        "owed",
        terms.owed().stream()
            .map(one -> spoken ? texts.document(one.document()) : one.document())
            .toList());
    return fields;
  }
}
