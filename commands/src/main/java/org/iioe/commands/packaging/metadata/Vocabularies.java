package org.iioe.commands.packaging.metadata;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.iioe.commands.packaging.xml.XmlElement;
import org.jspecify.annotations.Nullable;

/**
 * The words of LOMv1.0, and those that IMS Metadata 1.2 had before; without blanks and in lower
 * case, since tools differ in both.
 */
final class Vocabularies {
  private static final Set<String> LEVELS = Set.of("verylow", "low", "medium", "high", "veryhigh");
  private static final Set<String> YES_OR_NO = Set.of("yes", "no");
  private static final Set<String> ROLES =
      Set.of(
          "author",
          "publisher",
          "unknown",
          "initiator",
          "terminator",
          "validator",
          "editor",
          "graphicaldesigner",
          "technicalimplementer",
          "contentprovider",
          "technicalvalidator",
          "educationalvalidator",
          "scriptwriter",
          "instructionaldesigner",
          "subjectmatterexpert",
          "creator");
  private static final Set<String> RESOURCE_TYPES =
      Set.of(
          "exercise",
          "simulation",
          "questionnaire",
          "diagram",
          "figure",
          "graph",
          "index",
          "slide",
          "table",
          "narrativetext",
          "exam",
          "experiment",
          "problemstatement",
          "selfassessment",
          "selfassesment",
          "lecture");
  private static final Set<String> CONTEXTS =
      Set.of(
          "school",
          "highereducation",
          "training",
          "other",
          "primaryeducation",
          "secondaryeducation",
          "universityfirstcycle",
          "universitysecondcycle",
          "universitypostgrade",
          "technicalschoolfirstcycle",
          "technicalschoolsecondcycle",
          "professionalformation",
          "continuousformation",
          "vocationaltraining");
  private static final Set<String> RELATIONS =
      Set.of(
          "ispartof",
          "haspart",
          "isversionof",
          "hasversion",
          "isformatof",
          "hasformat",
          "references",
          "isreferencedby",
          "isbasedon",
          "isbasisfor",
          "requires",
          "isrequiredby");
  private static final Set<String> PURPOSES =
      Set.of(
          "discipline",
          "idea",
          "prerequisite",
          "educationalobjective",
          "accessibilityrestrictions",
          "accessibility",
          "restrictions",
          "educationallevel",
          "skilllevel",
          "securitylevel",
          "competency");
  private static final Set<String> STRUCTURES =
      Set.of(
          "atomic",
          "collection",
          "networked",
          "hierarchical",
          "linear",
          "mixed",
          "branched",
          "parceled");

  /** By the parent's and the element's name. */
  private static final Map<String, Set<String>> WORDS =
      Map.ofEntries(
          Map.entry("general structure", STRUCTURES),
          Map.entry("general aggregationlevel", Set.of("1", "2", "3", "4")),
          Map.entry("lifecycle status", Set.of("draft", "final", "revised", "unavailable")),
          Map.entry("contribute role", ROLES),
          Map.entry(
              "educational interactivitytype",
              Set.of("active", "expositive", "mixed", "undefined")),
          Map.entry("educational learningresourcetype", RESOURCE_TYPES),
          Map.entry("educational interactivitylevel", LEVELS),
          Map.entry("educational semanticdensity", LEVELS),
          Map.entry(
              "educational intendedenduserrole", Set.of("teacher", "author", "learner", "manager")),
          Map.entry("educational context", CONTEXTS),
          Map.entry(
              "educational difficulty",
              Set.of("veryeasy", "easy", "medium", "difficult", "verydifficult")),
          Map.entry("rights cost", YES_OR_NO),
          Map.entry("rights copyrightandotherrestrictions", YES_OR_NO),
          Map.entry("relation kind", RELATIONS),
          Map.entry("classification purpose", PURPOSES));

  private Vocabularies() {}

  /** The words that an element may have, or null when it is none of a vocabulary. */
  static @Nullable Set<String> of(XmlElement element) {
    XmlElement parent = element.parent();
    return parent == null ? null : WORDS.get(lower(parent.name()) + " " + lower(element.name()));
  }

  static boolean contains(Set<String> words, String value) {
    return words.contains(lower(value).replaceAll("[\\s_-]", ""));
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
