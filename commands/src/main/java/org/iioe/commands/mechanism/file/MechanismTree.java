package org.iioe.commands.mechanism.file;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.iioe.commands.mechanism.model.AgreementTerms;
import org.iioe.commands.mechanism.model.DocumentType;
import org.iioe.commands.mechanism.model.Effect;
import org.iioe.commands.mechanism.model.Field;
import org.iioe.commands.mechanism.model.Identifier;
import org.iioe.commands.mechanism.model.Label;
import org.iioe.commands.mechanism.model.Mechanism;
import org.iioe.commands.mechanism.model.Names;
import org.iioe.commands.mechanism.model.OwedDocument;
import org.iioe.commands.mechanism.model.PartnerKind;
import org.iioe.commands.mechanism.model.Party;
import org.iioe.commands.mechanism.model.Role;
import org.iioe.commands.mechanism.model.Stage;
import org.iioe.commands.mechanism.model.Step;
import org.iioe.commands.mechanism.model.Transition;
import org.jspecify.annotations.Nullable;

/** A mechanism as maps and lists in the order of canonical JSON, with only what is set. */
final class MechanismTree {
  private MechanismTree() {}

  static Map<String, Object> of(Mechanism mechanism) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("code", mechanism.code());
    tree.put("title", label(mechanism.title()));
    tree.put("time-zone", mechanism.timeZone().getId());
    tree.put("numbering", mechanism.numbering().pattern());
    putSome(tree, "roles", named(mechanism.roles(), Role::name, MechanismTree::role));
    putSome(
        tree,
        "documents",
        named(mechanism.documents(), DocumentType::name, MechanismTree::document));
    putSome(tree, "fields", named(mechanism.fields(), Field::name, MechanismTree::field));
    putSome(tree, "kinds", named(mechanism.kinds(), PartnerKind::name, MechanismTree::kind));
    putSome(tree, "stages", named(mechanism.stages(), Stage::name, MechanismTree::stage));
    putSome(tree, "transitions", list(mechanism.transitions(), MechanismTree::transition));
    if (mechanism.agreement() != null) {
      tree.put("agreement", agreement(mechanism.agreement()));
    }
    return tree;
  }

  static Map<String, Object> label(Label label) {
    return block("en", label.en(), "fr", label.fr(), "zh", label.zh());
  }

  private static Map<String, Object> role(Role role) {
    return block("label", label(role.label()), "of", role.of().word());
  }

  private static Map<String, Object> document(DocumentType document) {
    return block("label", label(document.label()));
  }

  private static Map<String, Object> field(Field field) {
    Map<String, Object> block = block("label", label(field.label()), "type", field.type().word());
    putSome(block, "choices", field.choices());
    return block;
  }

  private static Map<String, Object> kind(PartnerKind kind) {
    Map<String, Object> block = block("label", label(kind.label()));
    putSome(block, "documents", kind.documents());
    putSome(block, "identifiers", list(kind.identifiers(), Identifier::word));
    return block;
  }

  private static Map<String, Object> stage(Stage stage) {
    Map<String, Object> block = block("label", label(stage.label()));
    if (!stage.publicLabel().equals(stage.label())) {
      block.put("public", label(stage.publicLabel()));
    }
    put(block, "owner", stage.owner());
    put(block, "limit", stage.limit());
    put(block, "then", stage.then());
    putSome(block, "steps", named(stage.steps(), Step::name, MechanismTree::step));
    if (!stage.steps().isEmpty()) {
      block.put("run", stage.run().word());
    }
    putTruth(block, "active", stage.active());
    if (stage.beforeEnd() != null) {
      block.put(
          "before-end",
          block("time", stage.beforeEnd().time().toString(), "event", stage.beforeEnd().event()));
    }
    put(block, "at-end", stage.atEnd());
    putTruth(block, "final", stage.isFinal());
    return block;
  }

  private static Map<String, Object> step(Step step) {
    Map<String, Object> block = block("label", label(step.label()), "owner", step.owner());
    put(block, "limit", step.limit());
    return block;
  }

  static Map<String, Object> transition(Transition transition) {
    Map<String, Object> block = block("event", transition.event());
    if (transition.label() != null) {
      block.put("label", label(transition.label()));
    }
    block.put("from", transition.from());
    block.put("to", transition.to());
    List<String> by = new ArrayList<>(transition.by());
    if (transition.byTime()) {
      by.add(Names.TIME);
    }
    block.put("by", by);
    putSome(block, "guards", list(transition.guards(), GuardTree::of));
    putSome(block, "effects", list(transition.effects(), Effect::word));
    put(block, "reason", transition.reasonRequired() ? Names.REQUIRED : null);
    return block;
  }

  static Map<String, Object> agreement(AgreementTerms agreement) {
    Map<String, Object> block = new LinkedHashMap<>();
    putSome(block, "parties", named(agreement.parties(), Party::name, MechanismTree::party));
    put(block, "term", agreement.term());
    putSome(block, "owed", list(agreement.owed(), MechanismTree::owed));
    return block;
  }

  private static Map<String, Object> party(Party party) {
    return block("label", label(party.label()), "signer", party.signer().word());
  }

  private static Map<String, Object> owed(OwedDocument owed) {
    return block(
        "document",
        owed.document(),
        "every",
        owed.every().toString(),
        "within",
        owed.within().toString());
  }

  /** Keys and values in turn. */
  static Map<String, Object> block(Object... entries) {
    Map<String, Object> block = new LinkedHashMap<>();
    for (int i = 0; i < entries.length; i += 2) {
      block.put((String) entries[i], entries[i + 1]);
    }
    return block;
  }

  private static <T> Map<String, Object> named(
      List<T> parts, Function<T, String> name, Function<T, Object> content) {
    Map<String, Object> named = new LinkedHashMap<>();
    parts.forEach(part -> named.put(name.apply(part), content.apply(part)));
    return named;
  }

  private static <T> List<Object> list(List<T> parts, Function<T, Object> content) {
    return parts.stream().map(content).toList();
  }

  static void put(Map<String, Object> block, String key, @Nullable Object value) {
    if (value != null) {
      block.put(key, value.toString());
    }
  }

  private static void putTruth(Map<String, Object> block, String key, boolean value) {
    if (value) {
      block.put(key, true);
    }
  }

  private static void putSome(Map<String, Object> block, String key, List<?> values) {
    if (!values.isEmpty()) {
      block.put(key, values);
    }
  }

  private static void putSome(Map<String, Object> block, String key, Map<String, Object> values) {
    if (!values.isEmpty()) {
      block.put(key, values);
    }
  }
}
