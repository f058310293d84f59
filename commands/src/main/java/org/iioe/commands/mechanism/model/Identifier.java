package org.iioe.commands.mechanism.model;

/** Identifiers of institutions. */
public enum Identifier {
  /** Research Organization Registry. */
  ROR("ror"),
  /** World Higher Education Database, for degree-granting institutions. */
  WHED("whed");

  private final String word;

  Identifier(String word) {
    this.word = word;
  }

  /** What files call it. */
  public String word() {
    return word;
  }
}
