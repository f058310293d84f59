package org.iioe.commands.mechanism.model;

/** How the steps of a stage follow each other. */
public enum Run {
  CONCURRENTLY("concurrently"),
  IN_ORDER("in-order");

  private final String word;

  Run(String word) {
    this.word = word;
  }

  /** What files call it. */
  public String word() {
    return word;
  }
}
