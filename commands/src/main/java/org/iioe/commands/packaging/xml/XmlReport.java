package org.iioe.commands.packaging.xml;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.iioe.commands.packaging.finding.Finding;

/**
 * Collects what is wrong with one file: a tolerance that was needed a thousand times is one finding
 * at its first place that says how often.
 */
final class XmlReport {
  private static final class Noted {
    private final int line;
    private final int column;
    private final Map<String, Object> details;
    private int count;

    Noted(int line, int column, Map<String, Object> details) {
      this.line = line;
      this.column = column;
      this.details = details;
    }
  }

  private final String path;
  private final Map<XmlRule, Map<String, Noted>> noted = new EnumMap<>(XmlRule.class);

  XmlReport(String path) {
    this.path = path;
  }

  String path() {
    return path;
  }

  /** Notes a finding; others of the same rule and key are counted and not repeated. */
  void note(XmlRule rule, String key, int line, int column, Map<String, Object> details) {
    noted
        .computeIfAbsent(rule, absent -> new LinkedHashMap<>())
        .computeIfAbsent(key, absent -> new Noted(line, column, details))
        .count++;
  }

  List<Finding> findings() {
    List<Finding> findings = new ArrayList<>();
    noted.forEach(
        (rule, places) -> places.values().forEach(place -> findings.add(finding(rule, place))));
    return findings;
  }

  private Finding finding(XmlRule rule, Noted place) {
    Map<String, Object> details = new LinkedHashMap<>(place.details);
    details.put("count", place.count);
    return new Finding(rule, path, place.line, place.column, details);
  }
}
