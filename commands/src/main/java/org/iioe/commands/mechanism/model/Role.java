package org.iioe.commands.mechanism.model;

/** {@code secretariat: {label: …, of: root}}. */
public record Role(String name, Label label, Holder of) {
  public Role {
    Names.name(name);
  }
}
