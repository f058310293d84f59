package org.iioe.commands.mechanism.model;

/** At which institution of the tree somebody must hold a role. */
public enum Holder {
  /** The institution whose case it is. */
  PARTNER("partner"),
  /** The one above it. */
  PARENT("parent"),
  /** Any above it. */
  ANCESTOR("ancestor"),
  /** The one that signs its agreement; the root when it names none. */
  SIGNATORY("signatory"),
  /** The one at the top of its tree. */
  ROOT("root");

  private final String word;

  Holder(String word) {
    this.word = word;
  }

  /** What files call it. */
  public String word() {
    return word;
  }
}
