package org.iioe.commands.packaging.metadata;

import static org.iioe.commands.packaging.metadata.MetadataRule.LOM_DATE_INVALID;
import static org.iioe.commands.packaging.metadata.MetadataRule.LOM_DURATION_INVALID;
import static org.iioe.commands.packaging.metadata.MetadataRule.LOM_ELEMENTS_MISSING;
import static org.iioe.commands.packaging.metadata.MetadataRule.LOM_ELEMENT_REPEATED;
import static org.iioe.commands.packaging.metadata.MetadataRule.LOM_ENTRY_INCOMPLETE;
import static org.iioe.commands.packaging.metadata.MetadataRule.LOM_LANGUAGE_INVALID;
import static org.iioe.commands.packaging.metadata.MetadataRule.LOM_NAMESPACE_UNKNOWN;
import static org.iioe.commands.packaging.metadata.MetadataRule.LOM_SIZE_INVALID;
import static org.iioe.commands.packaging.metadata.MetadataRule.LOM_SOURCE_MISSING;
import static org.iioe.commands.packaging.metadata.MetadataRule.LOM_TEXT_WITHOUT_LANGUAGE;
import static org.iioe.commands.packaging.metadata.MetadataRule.LOM_VALUE_UNKNOWN;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.iioe.commands.packaging.manifest.Findings;
import org.iioe.commands.packaging.model.Standard;
import org.iioe.commands.packaging.xml.XmlAttribute;
import org.iioe.commands.packaging.xml.XmlElement;

/** One record of metadata. */
final class LomRules {
  private static final Pattern LANGUAGE =
      Pattern.compile("(none|[A-Za-z]{2,3}|[ixIX]-[A-Za-z0-9]{1,8})(-[A-Za-z0-9]{1,8})*");
  private static final Pattern DATE =
      Pattern.compile(
          "\\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01])"
              + "(T\\d{2}(:\\d{2}(:\\d{2}(\\.\\d+)?)?)?(Z|[+-]\\d{2}(:\\d{2})?)?)?)?)?");
  private static final Pattern DURATION =
      Pattern.compile(
          "P(?=.)(\\d+Y)?(\\d+M)?(\\d+D)?(T(?=\\d)(\\d+H)?(\\d+M)?(\\d+(\\.\\d+)?S)?)?"
              + "|\\d{1,4}:\\d{2}(:\\d{2}(\\.\\d+)?)?");

  /** Texts that are given in one language or more. */
  private static final Set<String> TEXTS =
      Set.of("title", "description", "keyword", "coverage", "version", "typicalagerange");

  private static final Set<String> ONCE =
      Set.of("general", "lifecycle", "metametadata", "technical", "rights", "title", "status");

  /** What ADL's profiles ask of a course; a path has a word for each level. */
  private static final List<String> WANTED =
      List.of(
          "general title",
          "general description",
          "lifecycle version",
          "lifecycle status",
          "technical format",
          "rights cost",
          "rights copyrightandotherrestrictions");

  private final XmlElement lom;
  private final Standard standard;
  private final Findings findings;

  LomRules(XmlElement lom, Standard standard, Findings findings) {
    this.lom = lom;
    this.standard = standard;
    this.findings = findings;
  }

  void check() {
    checkNamespace();
    checkRepetition(lom);
    for (XmlElement element : lom.descendants()) {
      checkRepetition(element);
      checkVocabulary(element);
      checkLanguages(element);
      checkFormats(element);
    }
    if (claimsProfile()) {
      checkMissing();
    }
  }

  private void checkNamespace() {
    String namespace = lom.namespace();
    boolean ieee = namespace.toLowerCase(Locale.ROOT).contains("ltsc.ieee.org/xsd/lom");
    boolean ims = namespace.contains("imsmd");
    boolean of2004 = standard == Standard.SCORM_2004;
    boolean known = standard.isScorm() ? (of2004 ? ieee : ims) : ieee || ims;
    if (!known) {
      String right =
          of2004 ? "http://ltsc.ieee.org/xsd/LOM" : "http://www.imsglobal.org/xsd/imsmd_rootv1p2p1";
      findings.add(LOM_NAMESPACE_UNKNOWN, lom, "namespace", namespace, "right", right);
    }
  }

  private void checkRepetition(XmlElement parent) {
    Set<String> seen = new HashSet<>();
    for (XmlElement child : parent.children()) {
      String name = child.name().toLowerCase(Locale.ROOT);
      if (ONCE.contains(name) && !seen.add(name)) {
        findings.add(LOM_ELEMENT_REPEATED, child, "element", child.name());
      }
    }
  }

  /** Words of another source are that source's own affair. */
  private void checkVocabulary(XmlElement element) {
    Set<String> words = Vocabularies.of(element);
    String value = element.child("value").map(LomRules::textOf).orElse("");
    if (words == null || value.isEmpty()) {
      return;
    }
    String source = element.child("source").map(LomRules::textOf).orElse("");
    if (source.isEmpty()) {
      findings.add(LOM_SOURCE_MISSING, element, "element", element.name());
    } else if (source.equalsIgnoreCase("LOMv1.0") && !Vocabularies.contains(words, value)) {
      findings.add(
          LOM_VALUE_UNKNOWN,
          element,
          "element",
          element.name(),
          "value",
          value,
          "known",
          words.stream().sorted().toList());
    }
  }

  private void checkLanguages(XmlElement element) {
    for (XmlAttribute attribute : element.attributes()) {
      boolean isLanguage = attribute.name().equals("lang") || attribute.name().equals("language");
      if (isLanguage && !LANGUAGE.matcher(attribute.value().strip()).matches()) {
        findings.add(LOM_LANGUAGE_INVALID, attribute, "value", attribute.value());
      }
    }
    boolean empty = element.text().isEmpty();
    if (element.is("language") && !empty && !LANGUAGE.matcher(element.text()).matches()) {
      findings.add(LOM_LANGUAGE_INVALID, element, "value", element.text());
    }
    boolean text = TEXTS.contains(element.name().toLowerCase(Locale.ROOT));
    if (text && !empty && element.children().isEmpty()) {
      findings.add(LOM_TEXT_WITHOUT_LANGUAGE, element, "element", element.name());
    }
  }

  private void checkFormats(XmlElement element) {
    String text = element.text();
    XmlElement parent = element.parent();
    boolean duration =
        parent != null && (parent.is("duration") || parent.is("typicallearningtime"));
    if (element.is("datetime") && !duration && !text.isEmpty() && !DATE.matcher(text).matches()) {
      findings.add(LOM_DATE_INVALID, element, "value", text);
    }
    boolean isDuration = duration && (element.is("duration") || element.is("datetime"));
    if (isDuration && !text.isEmpty() && !DURATION.matcher(text).matches()) {
      findings.add(LOM_DURATION_INVALID, element, "value", text);
    }
    if (element.is("size") && !text.isEmpty() && !text.matches("\\d+")) {
      findings.add(LOM_SIZE_INVALID, element, "value", text);
    }
    boolean catalogued =
        element.is("catalogentry") || (element.is("identifier") && !element.children().isEmpty());
    if (catalogued) {
      checkEntry(element);
    }
  }

  private void checkEntry(XmlElement element) {
    for (String part : List.of("catalog", "entry")) {
      if (element.child(part).map(LomRules::textOf).orElse("").isEmpty()) {
        findings.add(LOM_ENTRY_INCOMPLETE, element, "element", element.name(), "missing", part);
      }
    }
  }

  /** Any description is better than none; only one that names ADL's profile must fill it. */
  private boolean claimsProfile() {
    return lom.children("metametadata").stream()
        .flatMap(part -> part.children().stream())
        .filter(part -> part.is("metadatascheme") || part.is("metadataschema"))
        .anyMatch(part -> part.text().contains("ADL SCORM"));
  }

  private void checkMissing() {
    List<String> missing = new ArrayList<>();
    for (String path : WANTED) {
      List<String> names = List.of(path.split(" "));
      boolean there =
          lom.children(names.get(0)).stream()
              .anyMatch(part -> part.child(names.get(1)).isPresent());
      if (!there) {
        missing.add(path.replace(' ', '/'));
      }
    }
    if (!missing.isEmpty()) {
      findings.add(LOM_ELEMENTS_MISSING, lom, "missing", missing);
    }
  }

  /** The element's own text, else the first below it: tools wrap values in language strings. */
  private static String textOf(XmlElement element) {
    return element.text().isEmpty()
        ? element.descendants().stream()
            .map(XmlElement::text)
            .filter(text -> !text.isEmpty())
            .findFirst()
            .orElse("")
        : element.text();
  }
}
