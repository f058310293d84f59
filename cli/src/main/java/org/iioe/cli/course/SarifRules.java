package org.iioe.cli.course;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.iioe.commands.packaging.archive.ContainerRule;
import org.iioe.commands.packaging.finding.Rule;
import org.iioe.commands.packaging.finding.Severity;
import org.iioe.commands.packaging.xml.XmlRule;
import org.jspecify.annotations.Nullable;

/** Rules as SARIF describes them, with the properties that code scanning reads. */
final class SarifRules {
  /** What attacks those who unpack or open a package, on the scale of CVSS. */
  private static final Map<Rule, String> ATTACKS =
      Map.ofEntries(
          Map.entry(ContainerRule.ZIP_NAME_TRAVERSAL, "9.1"),
          Map.entry(ContainerRule.ZIP_NAME_ABSOLUTE, "9.1"),
          Map.entry(ContainerRule.ZIP_NAME_DRIVE, "9.1"),
          Map.entry(ContainerRule.ZIP_NAME_NUL, "8.1"),
          Map.entry(ContainerRule.ZIP_LINK, "8.8"),
          Map.entry(ContainerRule.ZIP_SPECIAL_FILE, "7.5"),
          Map.entry(ContainerRule.ZIP_HEADER_MISMATCH, "7.5"),
          Map.entry(ContainerRule.ZIP_OVERLAP, "7.5"),
          Map.entry(ContainerRule.ZIP_RATIO, "7.5"),
          Map.entry(ContainerRule.ZIP_DUPLICATE_NAME, "5.3"),
          Map.entry(ContainerRule.ZIP_CASE_COLLISION, "5.3"),
          Map.entry(ContainerRule.ZIP_UNICODE_COLLISION, "5.3"),
          Map.entry(XmlRule.XML_ENTITY_DECLARED, "7.5"),
          Map.entry(XmlRule.XML_TOO_DEEP, "7.5"));

  /** Families whose every error is an attack, whatever rules they come to have. */
  private static final Set<String> ATTACKING = Set.of("SECURITY");

  private static final String USUAL_ATTACK = "7.0";

  private final RuleTexts texts;
  private final FindingFields fields;

  SarifRules(FindingFields fields) {
    this.fields = fields;
    this.texts = new RuleTexts(fields.messages());
  }

  Map<String, Object> describe(Rule rule) {
    String breaks = texts.breaks(rule);
    String fix = texts.fix(rule);
    Map<String, Object> described = new LinkedHashMap<>();
    described.put("id", rule.code());
    described.put("name", name(rule));
    described.put("shortDescription", Map.of("text", texts.message(rule)));
    described.put("fullDescription", Map.of("text", breaks + " (" + rule.reference() + ")"));
    Map<String, Object> help = new LinkedHashMap<>();
    help.put("text", breaks + " " + fix);
    help.put("markdown", markdown(rule, breaks, fix));
    described.put("help", help);
    described.put("defaultConfiguration", Map.of("level", level(fields.profile().severity(rule))));
    described.put("properties", properties(rule));
    return described;
  }

  /** The code as the identifiers of other tools are written: {@code CpHrefCase}. */
  private static String name(Rule rule) {
    StringBuilder name = new StringBuilder();
    for (String word : rule.code().split("-", -1)) {
      name.append(word.charAt(0)).append(word.substring(1).toLowerCase(Locale.ROOT));
    }
    return name.toString();
  }

  private String markdown(Rule rule, String breaks, String fix) {
    List<String> paragraphs = new ArrayList<>();
    paragraphs.add("**" + escaped(texts.message(rule)) + "**");
    paragraphs.add(escaped(breaks));
    paragraphs.add(text("VALIDATE_FIX", "fix", escaped(fix)));
    if (!rule.refusedBy().isEmpty()) {
      paragraphs.add(text("VALIDATE_REFUSED", "systems", FindingFields.systems(rule)));
    }
    paragraphs.add(text("EXPLAIN_CLAUSE", "clause", rule.reference()));
    return String.join("\n\n", paragraphs);
  }

  private String text(String key, String name, Object value) {
    return fields.messages().text(key, Map.of(name, value));
  }

  /** Sentences name elements, which Markdown would take for HTML and hide. */
  static String escaped(String text) {
    return text.replaceAll("([\\\\`*_<>\\[\\]])", "\\\\$1");
  }

  private Map<String, Object> properties(Rule rule) {
    String attack = attack(rule);
    List<String> tags = new ArrayList<>();
    tags.add("course-package");
    tags.add(RuleTexts.family(rule).toLowerCase(Locale.ROOT));
    Map<String, Object> properties = new LinkedHashMap<>();
    if (attack != null) {
      tags.add("security");
      properties.put("security-severity", attack);
    }
    properties.put("tags", tags);
    properties.put("precision", "very-high");
    properties.put("problem.severity", problem(fields.profile().severity(rule)));
    properties.put("reference", rule.reference());
    properties.put("refusedBy", FindingFields.systems(rule));
    return properties;
  }

  private static @Nullable String attack(Rule rule) {
    boolean attacking =
        ATTACKING.contains(RuleTexts.family(rule)) && rule.severity() == Severity.ERROR;
    String known = ATTACKS.get(rule);
    return known == null && attacking ? USUAL_ATTACK : known;
  }

  static String level(Severity severity) {
    return switch (severity) {
      case ERROR -> "error";
      case WARNING -> "warning";
      case INFO -> "note";
    };
  }

  private static String problem(Severity severity) {
    return severity == Severity.INFO ? "recommendation" : level(severity);
  }
}
