package org.iioe.cli.output;

/** How data is written to standard output. Users see the lower-case names. */
public enum Format {
  TABLE("table"),
  JSON("json"),
  JSONL("jsonl"),
  CSV("csv"),
  YAML("yaml"),
  /** Only for verbs whose answer offers it. */
  SARIF("sarif"),
  /** Only for verbs whose answer offers it. */
  JUNIT("junit"),
  /** Only for verbs whose answer is a picture. */
  SVG("svg"),
  /** Only for verbs whose answer is a picture. */
  MERMAID("mermaid"),
  /** Only for verbs whose answer is a picture. */
  DOT("dot");

  private final String label;

  Format(String label) {
    this.label = label;
  }

  @Override
  public String toString() {
    return label;
  }
}
