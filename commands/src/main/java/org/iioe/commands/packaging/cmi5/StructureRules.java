package org.iioe.commands.packaging.cmi5;

import static org.iioe.commands.packaging.cmi5.Cmi5Rule.CMI5_ATTRIBUTE_UNKNOWN;
import static org.iioe.commands.packaging.cmi5.Cmi5Rule.CMI5_BLOCK_EMPTY;
import static org.iioe.commands.packaging.cmi5.Cmi5Rule.CMI5_COURSE_MISSING;
import static org.iioe.commands.packaging.cmi5.Cmi5Rule.CMI5_DESCRIPTION_MISSING;
import static org.iioe.commands.packaging.cmi5.Cmi5Rule.CMI5_ELEMENT_ORDER;
import static org.iioe.commands.packaging.cmi5.Cmi5Rule.CMI5_ELEMENT_REPEATED;
import static org.iioe.commands.packaging.cmi5.Cmi5Rule.CMI5_ELEMENT_UNKNOWN;
import static org.iioe.commands.packaging.cmi5.Cmi5Rule.CMI5_LANGSTRING_MISSING;
import static org.iioe.commands.packaging.cmi5.Cmi5Rule.CMI5_LANGUAGE_INVALID;
import static org.iioe.commands.packaging.cmi5.Cmi5Rule.CMI5_NAMESPACE_UNKNOWN;
import static org.iioe.commands.packaging.cmi5.Cmi5Rule.CMI5_NO_AU;
import static org.iioe.commands.packaging.cmi5.Cmi5Rule.CMI5_TITLE_MISSING;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.iioe.commands.packaging.manifest.Findings;
import org.iioe.commands.packaging.xml.XmlAttribute;
import org.iioe.commands.packaging.xml.XmlElement;

/** The form of a course structure: which elements, how often, in which order (cmi5 13.2). */
final class StructureRules {
  private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*");

  /** The children that an element may have, in order; elements of other namespaces are free. */
  private static final Map<String, List<String>> CHILDREN =
      Map.of(
          "courseStructure", List.of("course", "objectives", "block|au"),
          "course", List.of("title", "description"),
          "block", List.of("title", "description", "objectives", "block|au"),
          "objective", List.of("title", "description"),
          "au",
              List.of(
                  "title",
                  "description",
                  "objectives",
                  "url",
                  "launchParameters",
                  "entitlementKey"));

  /** Without a prefix; those of other namespaces are free. */
  private static final Map<String, Set<String>> ATTRIBUTES =
      Map.of(
          "courseStructure", Set.of(),
          "course", Set.of("id"),
          "block", Set.of("id"),
          "objective", Set.of("id", "idref"),
          "au", Set.of("id", "moveOn", "masteryScore", "launchMethod", "activityType"));

  private final XmlElement root;
  private final Findings findings;

  StructureRules(XmlElement root, Findings findings) {
    this.root = root;
    this.findings = findings;
  }

  void check() {
    if (!root.namespace().startsWith("https://w3id.org/xapi/profiles/cmi5/")) {
      findings.add(CMI5_NAMESPACE_UNKNOWN, root, "namespace", root.namespace());
    }
    if (root.child("course").isEmpty()) {
      findings.add(CMI5_COURSE_MISSING, root);
    }
    List<XmlElement> all = root.descendants();
    if (all.stream().noneMatch(element -> element.is("au"))) {
      findings.add(CMI5_NO_AU, root);
    }
    checkChildren(root);
    checkAttributes(root);
    all.forEach(this::checkElement);
  }

  private void checkElement(XmlElement element) {
    checkAttributes(element);
    boolean defines = element.attribute("idref") == null;
    if (CHILDREN.containsKey(element.name()) && defines) {
      checkText(element, "title", CMI5_TITLE_MISSING);
      checkText(element, "description", CMI5_DESCRIPTION_MISSING);
      checkChildren(element);
    }
    if (element.is("block")
        && element.children("block").isEmpty()
        && element.children("au").isEmpty()) {
      findings.add(CMI5_BLOCK_EMPTY, element, "block", name(element));
    }
    String language = element.is("langstring") ? element.filledAttribute("lang") : null;
    if (language != null && !LANGUAGE.matcher(language).matches()) {
      findings.add(CMI5_LANGUAGE_INVALID, element, "language", language);
    }
  }

  private void checkText(XmlElement element, String child, Cmi5Rule missing) {
    element
        .child(child)
        .ifPresentOrElse(
            found -> {
              boolean empty = child.equals("title") && found.childText("langstring") == null;
              if (empty || found.child("langstring").isEmpty()) {
                findings.add(CMI5_LANGSTRING_MISSING, found, "element", child);
              }
            },
            () -> findings.add(missing, element, "element", element.name(), "name", name(element)));
  }

  private void checkAttributes(XmlElement element) {
    Set<String> allowed = ATTRIBUTES.get(element.name());
    for (XmlAttribute attribute : element.attributes()) {
      boolean own = attribute.prefix().isEmpty() && !attribute.name().equals("xmlns");
      if (own && allowed != null && !allowed.contains(attribute.name())) {
        findings.add(
            CMI5_ATTRIBUTE_UNKNOWN,
            attribute,
            "element",
            element.name(),
            "attribute",
            attribute.name());
      }
    }
  }

  private void checkChildren(XmlElement element) {
    List<String> allowed = CHILDREN.getOrDefault(element.name(), List.of());
    Set<String> seen = new HashSet<>();
    int latest = 0;
    for (XmlElement child : element.children()) {
      if (!child.namespace().equals(element.namespace())) {
        continue;
      }
      int place = place(allowed, child.name());
      if (place < 0) {
        findings.add(
            CMI5_ELEMENT_UNKNOWN, child, "element", child.name(), "parent", element.name());
        continue;
      }
      if (place < latest) {
        findings.add(
            CMI5_ELEMENT_ORDER, child, "element", child.name(), "after", allowed.get(latest));
      }
      if (!seen.add(child.name()) && !allowed.get(place).equals("block|au")) {
        findings.add(
            CMI5_ELEMENT_REPEATED, child, "element", child.name(), "parent", element.name());
      }
      latest = Math.max(latest, place);
    }
  }

  private static int place(List<String> allowed, String name) {
    int place = allowed.indexOf(name);
    return place < 0 && (name.equals("block") || name.equals("au"))
        ? allowed.indexOf("block|au")
        : place;
  }

  static String name(XmlElement element) {
    String identifier = element.filledAttribute("id");
    return identifier == null ? "<" + element.name() + ">" : identifier;
  }
}
