package org.iioe.commands.mechanism.model;

/** Which institution signs an agreement as a party. */
public enum Signer {
  /** The institution whose case it is. */
  PARTNER("partner"),
  /** Its signatory; the root when it names none. */
  SIGNATORY("signatory"),
  /** The one above it. */
  PARENT("parent"),
  /** The one at the top of its tree. */
  ROOT("root");

  private final String word;

  Signer(String word) {
    this.word = word;
  }

  /** What files call it. */
  public String word() {
    return word;
  }
}
