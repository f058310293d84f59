package org.iioe.commands.packaging.imscp;

import static org.iioe.commands.packaging.imscp.ContentPackageRule.CP_ATTRIBUTE_UNKNOWN;
import static org.iioe.commands.packaging.imscp.ContentPackageRule.CP_ELEMENT_REPEATED;
import static org.iioe.commands.packaging.imscp.ContentPackageRule.CP_ELEMENT_UNKNOWN;
import static org.iioe.commands.packaging.imscp.ContentPackageRule.CP_STRAY_TEXT;
import static org.iioe.commands.packaging.imscp.ContentPackageRule.CP_VISIBLE_INVALID;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.iioe.commands.packaging.manifest.Findings;
import org.iioe.commands.packaging.xml.XmlAttribute;
import org.iioe.commands.packaging.xml.XmlElement;

/** Which elements of the standard's own namespace may stand where; others are free extensions. */
final class VocabularyRules {
  private static final Map<String, Set<String>> CHILDREN =
      Map.of(
          "manifest", Set.of("metadata", "organizations", "resources", "manifest"),
          "organizations", Set.of("organization", "metadata"),
          "organization", Set.of("title", "item", "metadata"),
          "item", Set.of("title", "item", "metadata"),
          "resources", Set.of("resource", "metadata"),
          "resource", Set.of("metadata", "file", "dependency", "variant"),
          "file", Set.of("metadata"));
  private static final Map<String, Set<String>> ONCE =
      Map.of(
          "manifest", Set.of("metadata", "organizations", "resources"),
          "organization", Set.of("title", "metadata"),
          "item", Set.of("title", "metadata"),
          "resource", Set.of("metadata"),
          "file", Set.of("metadata"));

  /** Without a prefix; those of other namespaces are free. */
  private static final Map<String, Set<String>> ATTRIBUTES =
      Map.of(
          "manifest", Set.of("identifier", "version"),
          "organizations", Set.of("default"),
          "organization", Set.of("identifier", "structure"),
          "item", Set.of("identifier", "identifierref", "isvisible", "parameters"),
          "resources", Set.of(),
          "resource", Set.of("identifier", "type", "href"),
          "file", Set.of("href"),
          "dependency", Set.of("identifierref"));

  private static final int SHOWN_TEXT = 40;
  private static final Set<String> BOOLEAN = Set.of("true", "false", "0", "1");

  private final Findings findings;
  private final String namespace;
  private final boolean scorm;

  VocabularyRules(ImsManifest manifest) {
    this.findings = manifest.findings();
    this.scorm = manifest.standard().isScorm();
    this.namespace = manifest.root().namespace();
  }

  void check(XmlElement element) {
    checkChildren(element);
    checkText(element);
    if (scorm && element.namespace().equals(namespace)) {
      checkAttributes(element);
    }
    String visible = element.is("item") ? element.attribute("isvisible") : null;
    if (visible != null && !BOOLEAN.contains(visible)) {
      findings.add(
          CP_VISIBLE_INVALID, element, "item", ImsManifest.nameOf(element), "value", visible);
    }
  }

  private void checkChildren(XmlElement element) {
    Set<String> allowed = CHILDREN.get(element.name());
    Set<String> once = new HashSet<>(ONCE.getOrDefault(element.name(), Set.of()));
    Set<String> seen = new HashSet<>();
    for (XmlElement child : element.children()) {
      boolean own = child.namespace().equals(namespace) && child.prefix().equals(element.prefix());
      if (!own || allowed == null || !element.namespace().equals(namespace)) {
        continue;
      }
      if (!allowed.contains(child.name())) {
        findings.add(CP_ELEMENT_UNKNOWN, child, "element", child.name(), "parent", element.name());
      } else if (!seen.add(child.name()) && once.remove(child.name())) {
        findings.add(CP_ELEMENT_REPEATED, child, "element", child.name(), "parent", element.name());
      }
    }
  }

  /** Elements that hold elements hold no text; mostly it is the rest of a tag that was mangled. */
  private void checkText(XmlElement element) {
    String text = element.text();
    boolean own = element.namespace().equals(namespace) && CHILDREN.containsKey(element.name());
    if (own && !text.isEmpty()) {
      String shown = text.codePointCount(0, text.length()) > SHOWN_TEXT ? shortened(text) : text;
      findings.add(CP_STRAY_TEXT, element, "element", element.name(), "text", shown);
    }
  }

  private static String shortened(String text) {
    return text.substring(0, text.offsetByCodePoints(0, SHOWN_TEXT)) + "…";
  }

  private void checkAttributes(XmlElement element) {
    Set<String> allowed = ATTRIBUTES.get(element.name());
    for (XmlAttribute attribute : element.attributes()) {
      boolean own = attribute.prefix().isEmpty() && !attribute.name().equals("xmlns");
      if (own && allowed != null && !allowed.contains(attribute.name())) {
        findings.add(
            CP_ATTRIBUTE_UNKNOWN,
            attribute,
            "element",
            element.name(),
            "attribute",
            attribute.name());
      }
    }
  }
}
