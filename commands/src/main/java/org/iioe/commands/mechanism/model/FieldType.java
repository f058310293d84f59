package org.iioe.commands.mechanism.model;

/** What an answer can be. */
public enum FieldType {
  YES_NO("yes-no"),
  NUMBER("number"),
  TEXT("text"),
  DATE("date"),
  CHOICE("choice");

  private final String word;

  FieldType(String word) {
    this.word = word;
  }

  /** What files call it. */
  public String word() {
    return word;
  }
}
