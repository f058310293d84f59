package org.iioe.cli.completion;

/** The shells for which there is a script. Users see the lower-case names. */
public enum Shell {
  BASH("bash"),
  ZSH("zsh"),
  FISH("fish");

  private final String label;

  Shell(String label) {
    this.label = label;
  }

  @Override
  public String toString() {
    return label;
  }
}
