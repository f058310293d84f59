package org.iioe.commands.mechanism.file;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.iioe.commands.mechanism.model.DocumentType;
import org.iioe.commands.mechanism.model.Field;
import org.iioe.commands.mechanism.model.FieldType;
import org.iioe.commands.mechanism.model.Holder;
import org.iioe.commands.mechanism.model.Identifier;
import org.iioe.commands.mechanism.model.Names;
import org.iioe.commands.mechanism.model.PartnerKind;
import org.iioe.commands.mechanism.model.Role;

/** Reads what stages and transitions speak of: roles, documents, fields and kinds. */
final class PartsReader {
  private final Draft draft;
  private final Part top;

  PartsReader(Draft draft, Part top) {
    this.draft = draft;
    this.top = top;
  }

  List<Role> roles() {
    List<Role> roles = new ArrayList<>();
    for (Part.Named named : top.named("roles")) {
      Part part = new Part(draft, named.value(), named.name(), List.of("label", "of"));
      part.need("of");
      Holder of = part.word("of", Holder.values(), Holder::word);
      roles.add(draft.put(new Role(named.name(), part.label("label"), of), named.place()));
    }
    return roles;
  }

  List<DocumentType> documents() {
    List<DocumentType> documents = new ArrayList<>();
    for (Part.Named named : top.named("documents")) {
      Part part = new Part(draft, named.value(), named.name(), List.of("label"));
      documents.add(draft.put(new DocumentType(named.name(), part.label("label")), named.place()));
    }
    return documents;
  }

  List<Field> fields() {
    List<Field> fields = new ArrayList<>();
    for (Part.Named named : top.named("fields")) {
      if (Names.GIVEN_FIELDS.contains(named.name())) {
        draft.errors.add("MECHANISM_FIELD_GIVEN", named.place(), "name", named.name());
        continue;
      }
      Part part = new Part(draft, named.value(), named.name(), List.of("label", "type", "choices"));
      part.need("type");
      FieldType type = part.word("type", FieldType.values(), FieldType::word);
      fields.add(new Field(named.name(), part.label("label"), type, choices(part, type)));
    }
    return fields;
  }

  private List<String> choices(Part part, FieldType type) {
    List<String> choices = part.block.texts("choices").stream().distinct().toList();
    if (type == FieldType.CHOICE) {
      part.need("choices");
      return choices.isEmpty() ? List.of("?") : choices;
    }
    if (part.block.has("choices")) {
      draft.errors.add("MECHANISM_CHOICES", part.place("choices"), "type", type.word());
    }
    return List.of();
  }

  List<PartnerKind> kinds() {
    List<PartnerKind> kinds = new ArrayList<>();
    for (Part.Named named : top.named("kinds")) {
      Part part =
          new Part(
              draft, named.value(), named.name(), List.of("label", "documents", "identifiers"));
      kinds.add(
          new PartnerKind(
              named.name(),
              part.label("label"),
              part.names("documents", draft.documents, "MECHANISM_DOCUMENT_UNKNOWN"),
              identifiers(part)));
    }
    return kinds;
  }

  private static List<Identifier> identifiers(Part part) {
    List<String> words = Stream.of(Identifier.values()).map(Identifier::word).toList();
    List<String> named = part.names("identifiers", words, "MECHANISM_IDENTIFIER_UNKNOWN");
    return named.stream()
        .flatMap(word -> Stream.of(Identifier.values()).filter(one -> one.word().equals(word)))
        .toList();
  }
}
