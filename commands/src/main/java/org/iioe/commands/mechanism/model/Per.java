package org.iioe.commands.mechanism.model;

/** In which span of time cases of a country are counted. */
public enum Per {
  /** The calendar year. */
  YEAR("year"),
  EVER("ever");

  private final String word;

  Per(String word) {
    this.word = word;
  }

  /** What files call it. */
  public String word() {
    return word;
  }
}
