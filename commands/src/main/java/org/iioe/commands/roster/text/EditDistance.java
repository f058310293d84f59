package org.iioe.commands.roster.text;

import org.apache.commons.text.similarity.DamerauLevenshteinDistance;

/** How many slips of the finger lie between two words. */
public final class EditDistance {
  private static final DamerauLevenshteinDistance SLIPS = new DamerauLevenshteinDistance();

  private EditDistance() {}

  /** Characters inserted, left out or replaced, and neighbors swapped. */
  public static int between(String one, String other) {
    return SLIPS.apply(one, other);
  }
}
