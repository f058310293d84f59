package org.iioe.commands.mechanism.model;

import java.util.List;

/**
 * A kind of institution that the mechanism serves, with what it must have: {@code hei: {label: …,
 * documents: [application-form], identifiers: [whed]}}.
 */
public record PartnerKind(
    String name, Label label, List<String> documents, List<Identifier> identifiers) {
  public PartnerKind {
    Names.name(name);
    documents = Names.names(documents);
    identifiers = Names.distinct(identifiers, Identifier::word);
  }
}
