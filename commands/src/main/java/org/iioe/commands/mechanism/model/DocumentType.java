package org.iioe.commands.mechanism.model;

/** {@code letter-of-intent: {label: …}}. */
public record DocumentType(String name, Label label) {
  public DocumentType {
    Names.name(name);
  }
}
