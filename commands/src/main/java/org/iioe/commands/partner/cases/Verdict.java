package org.iioe.commands.partner.cases;

import java.util.Locale;

/** What a reviewer decides. */
public enum Verdict {
  APPROVE,
  DECLINE,
  ABSTAIN;

  /** As people type it and the database has it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
