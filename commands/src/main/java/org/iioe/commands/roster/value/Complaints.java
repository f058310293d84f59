package org.iioe.commands.roster.value;

/** Takes what is wrong with the cell that is being read. */
public interface Complaints {
  /**
   * Adds a problem.
   *
   * @param code stable, names the sentence
   * @param arguments of the sentence: name, text, name, text…; {@code value}, the cell as written,
   *     need not be given
   */
  void add(String code, String... arguments);
}
