package org.iioe.commands.packaging.manifest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.iioe.commands.packaging.finding.Finding;
import org.iioe.commands.packaging.finding.Rule;
import org.iioe.commands.packaging.model.Position;
import org.iioe.commands.packaging.xml.XmlAttribute;
import org.iioe.commands.packaging.xml.XmlElement;

/** Collects the findings of one manifest while it is read. */
public final class Findings {
  /** What nobody reads to the end; a hostile manifest must not fill the memory. */
  private static final int MOST_OF_ONE_RULE = 20_000;

  private final String path;
  private final List<Finding> findings = new ArrayList<>();
  private final Map<Rule, Integer> counts = new HashMap<>();

  /**
   * @param path the manifest inside the package
   */
  public Findings(String path) {
    this.path = path;
  }

  public String path() {
    return path;
  }

  /**
   * Adds a finding about an element.
   *
   * @param details names and values in turn
   */
  public void add(Rule rule, XmlElement at, Object... details) {
    add(rule, path, at.line(), at.column(), details);
  }

  public void add(Rule rule, XmlAttribute at, Object... details) {
    add(rule, path, at.line(), at.column(), details);
  }

  public void add(Rule rule, Position at, Object... details) {
    add(rule, at.path(), at.line(), at.column(), details);
  }

  private void add(Rule rule, String file, int line, int column, Object... details) {
    if (counts.merge(rule, 1, Integer::sum) <= MOST_OF_ONE_RULE) {
      findings.add(new Finding(rule, file, line, column, map(details)));
    }
  }

  private static Map<String, Object> map(Object... details) {
    Map<String, Object> map = new LinkedHashMap<>();
    for (int i = 0; i + 1 < details.length; i += 2) {
      map.put(String.valueOf(details[i]), details[i + 1]);
    }
    return map;
  }

  public Position position(XmlElement element) {
    return new Position(path, element.line(), element.column());
  }

  public List<Finding> all() {
    return List.copyOf(findings);
  }
}
