package org.iioe.commands.roster.value;

import org.jspecify.annotations.Nullable;

/** Reads the cells of one column. */
@FunctionalInterface
public interface Value {
  /**
   * The normal form of a cell.
   *
   * @param cell cleaned by {@link org.iioe.commands.roster.text.CellText} and not blank
   * @param complaints gets all that is wrong with it
   * @return never empty; null if something is wrong with it
   */
  @Nullable String read(String cell, Complaints complaints);
}
