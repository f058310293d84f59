package org.iioe.commands.mechanism.model;

/** What a transition does besides moving the case. */
public enum Effect {
  /** Makes the next agreement ready to be signed. */
  DRAFT_AGREEMENT("draft-agreement"),
  /** Lets the drafted one begin; without a draft the transition is refused. */
  START_AGREEMENT("start-agreement"),
  /** Ends the one in force; nothing when there is none. */
  END_AGREEMENT("end-agreement");

  private final String word;

  Effect(String word) {
    this.word = word;
  }

  /** What files call it. */
  public String word() {
    return word;
  }
}
