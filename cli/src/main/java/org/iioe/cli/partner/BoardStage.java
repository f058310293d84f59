package org.iioe.cli.partner;

import java.util.List;

/**
 * A stage of a board, with the cases that stand in it.
 *
 * @param title in the user's language
 */
record BoardStage(String title, List<Card> cards) {
  /**
   * A case.
   *
   * @param code of the institution
   * @param days since the stage was entered
   * @param late whether that is longer than the stage allows
   */
  record Card(String code, long days, boolean late) {}

  BoardStage {
    cards = List.copyOf(cards);
  }
}
