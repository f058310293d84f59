package org.iioe.commands.mechanism.model;

/** How a field is compared. */
public enum Operator {
  IS("is"),
  IS_NOT("is-not"),
  IN("in"),
  NOT_IN("not-in"),
  AT_LEAST("at-least"),
  AT_MOST("at-most");

  private final String word;

  Operator(String word) {
    this.word = word;
  }

  /** What files call it. */
  public String word() {
    return word;
  }
}
