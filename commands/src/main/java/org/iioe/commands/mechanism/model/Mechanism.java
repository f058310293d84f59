package org.iioe.commands.mechanism.model;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A procedure by which institutions become partners. Whatever one of its parts names, it has.
 *
 * @param timeZone where it is decided which day it is
 * @param stages the first of which cases begin in
 * @param agreement null when the mechanism ends in none
 */
public record Mechanism(
    String code,
    Label title,
    ZoneId timeZone,
    Numbering numbering,
    List<Role> roles,
    List<DocumentType> documents,
    List<Field> fields,
    List<PartnerKind> kinds,
    List<Stage> stages,
    List<Transition> transitions,
    @Nullable AgreementTerms agreement) {
  public Mechanism {
    roles = Names.distinct(roles, Role::name);
    documents = Names.distinct(documents, DocumentType::name);
    fields = Names.distinct(fields, Field::name);
    kinds = Names.distinct(kinds, PartnerKind::name);
    stages = Names.distinct(stages, Stage::name);
    transitions = Names.distinct(transitions, one -> one.from() + " " + one.event());
    if (!Names.isCode(code) || stages.isEmpty() || kinds.isEmpty()) {
      throw new IllegalArgumentException("mechanism " + code);
    }
    new References(roles, documents, fields, stages, agreement).check(kinds, transitions);
  }

  public Stage initial() {
    return stages.get(0);
  }

  /** The stage of this name. */
  public Optional<Stage> stage(String name) {
    return stages.stream().filter(one -> one.name().equals(name)).findFirst();
  }

  /** The kind of this name; empty when the mechanism does not serve it. */
  public Optional<PartnerKind> kind(String name) {
    return kinds.stream().filter(one -> one.name().equals(name)).findFirst();
  }

  /** The field of this name, not counting kind and country. */
  public Optional<Field> field(String name) {
    return fields.stream().filter(one -> one.name().equals(name)).findFirst();
  }

  /** The role of this name. */
  public Optional<Role> role(String name) {
    return roles.stream().filter(one -> one.name().equals(name)).findFirst();
  }

  /** The document type of this name. */
  public Optional<DocumentType> document(String name) {
    return documents.stream().filter(one -> one.name().equals(name)).findFirst();
  }

  /** The ways out of a stage. */
  public List<Transition> from(String stage) {
    return transitions.stream().filter(one -> one.from().equals(stage)).toList();
  }

  /** The way that an event leads from a stage. */
  public Optional<Transition> transition(String stage, String event) {
    return transitions.stream()
        .filter(one -> one.from().equals(stage) && one.event().equals(event))
        .findFirst();
  }

  /** The parties that sign; none without an agreement. */
  public List<Party> parties() {
    return agreement == null ? List.of() : agreement.parties();
  }
}
