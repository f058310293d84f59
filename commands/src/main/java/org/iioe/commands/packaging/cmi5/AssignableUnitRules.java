package org.iioe.commands.packaging.cmi5;

import static org.iioe.commands.packaging.cmi5.Cmi5Rule.CMI5_ACTIVITYTYPE_INVALID;
import static org.iioe.commands.packaging.cmi5.Cmi5Rule.CMI5_ID_DUPLICATE;
import static org.iioe.commands.packaging.cmi5.Cmi5Rule.CMI5_ID_MISSING;
import static org.iioe.commands.packaging.cmi5.Cmi5Rule.CMI5_ID_NOT_IRI;
import static org.iioe.commands.packaging.cmi5.Cmi5Rule.CMI5_LAUNCHMETHOD_INVALID;
import static org.iioe.commands.packaging.cmi5.Cmi5Rule.CMI5_MASTERYSCORE_INVALID;
import static org.iioe.commands.packaging.cmi5.Cmi5Rule.CMI5_MOVEON_INVALID;
import static org.iioe.commands.packaging.cmi5.Cmi5Rule.CMI5_OBJECTIVE_UNKNOWN;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.iioe.commands.packaging.manifest.Findings;
import org.iioe.commands.packaging.manifest.ManifestFiles;
import org.iioe.commands.packaging.xml.XmlAttribute;
import org.iioe.commands.packaging.xml.XmlElement;

/** Identifiers and attributes of the course, blocks, AUs and objectives (cmi5 13.1). */
final class AssignableUnitRules {
  private static final Pattern IRI =
      Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:[^\\s<>\"{}|\\\\^`]+");
  private static final Pattern SCORE = Pattern.compile("[+]?(0(\\.\\d*)?|\\.\\d+|1(\\.0*)?)");
  private static final Set<String> MOVE_ON =
      Set.of("Passed", "Completed", "CompletedAndPassed", "CompletedOrPassed", "NotApplicable");
  private static final Set<String> LAUNCH_METHODS = Set.of("OwnWindow", "AnyWindow");

  private final XmlElement root;
  private final Findings findings;
  private final UrlRules urls;
  private final Map<String, XmlElement> units = new HashMap<>();
  private final Map<String, XmlElement> objectives = new HashMap<>();

  AssignableUnitRules(XmlElement root, ManifestFiles files, Findings findings) {
    this.root = root;
    this.findings = findings;
    this.urls = new UrlRules(files, findings);
  }

  void check() {
    List<XmlElement> all = root.descendants();
    Set<String> references = new HashSet<>();
    for (XmlElement element : all) {
      if (element.is("course") || element.is("block") || element.is("au")) {
        checkIdentifier(element, units);
      } else if (element.is("objective") && element.attribute("idref") == null) {
        checkIdentifier(element, objectives);
      }
      if (element.is("au")) {
        checkUnit(element);
      }
    }
    for (XmlElement element : all) {
      checkReference(element, references);
    }
  }

  private void checkIdentifier(XmlElement element, Map<String, XmlElement> known) {
    String identifier = element.filledAttribute("id");
    if (identifier == null) {
      findings.add(CMI5_ID_MISSING, element, "element", element.name());
      return;
    }
    if (!isIri(identifier)) {
      findings.add(CMI5_ID_NOT_IRI, element, "element", element.name(), "id", identifier);
    }
    XmlElement earlier = known.putIfAbsent(identifier, element);
    if (earlier != null) {
      findings.add(
          CMI5_ID_DUPLICATE,
          element,
          "element",
          element.name(),
          "id",
          identifier,
          "firstLine",
          earlier.line());
    }
  }

  static boolean isIri(String text) {
    return IRI.matcher(text).matches();
  }

  private void checkUnit(XmlElement unit) {
    urls.check(unit);
    for (XmlAttribute attribute : unit.attributes()) {
      String value = attribute.value().strip();
      switch (attribute.name()) {
        case "moveOn" -> report(MOVE_ON.contains(value), CMI5_MOVEON_INVALID, attribute);
        case "masteryScore" ->
            report(SCORE.matcher(value).matches(), CMI5_MASTERYSCORE_INVALID, attribute);
        case "launchMethod" ->
            report(LAUNCH_METHODS.contains(value), CMI5_LAUNCHMETHOD_INVALID, attribute);
        case "activityType" -> report(isIri(value), CMI5_ACTIVITYTYPE_INVALID, attribute);
        default -> {}
      }
    }
  }

  private void report(boolean fits, Cmi5Rule rule, XmlAttribute attribute) {
    if (!fits) {
      findings.add(rule, attribute, "value", attribute.value());
    }
  }

  private void checkReference(XmlElement element, Set<String> reported) {
    String reference = element.is("objective") ? element.filledAttribute("idref") : null;
    if (reference != null && !objectives.containsKey(reference) && reported.add(reference)) {
      findings.add(CMI5_OBJECTIVE_UNKNOWN, element, "id", reference);
    }
  }
}
