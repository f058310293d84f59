package org.iioe.commands.procedure;

/**
 * How many cases stand in a stage.
 *
 * @param late how many of them longer than the stage allows
 */
public record StageCount(long cases, long late) {
  /** Of a stage where nothing stands. */
  public static final StageCount NONE = new StageCount(0, 0);

  StageCount plus(StageCount other) {
    return new StageCount(cases + other.cases, late + other.late);
  }
}
