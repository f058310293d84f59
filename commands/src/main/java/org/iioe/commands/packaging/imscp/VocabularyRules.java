package org.iioe.commands.packaging.imscp;

import static org.iioe.commands.packaging.imscp.ContentPackageRule.CP_ELEMENT_UNKNOWN;
import static org.iioe.commands.packaging.imscp.ContentPackageRule.CP_VISIBLE_INVALID;

import java.util.Map;
import java.util.Set;
import org.iioe.commands.packaging.manifest.Findings;
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
  private static final Set<String> BOOLEAN = Set.of("true", "false", "0", "1");

  private final Findings findings;
  private final String namespace;

  VocabularyRules(ImsManifest manifest) {
    this.findings = manifest.findings();
    this.namespace = manifest.root().namespace();
  }

  void check(XmlElement element) {
    Set<String> allowed = CHILDREN.get(element.name());
    for (XmlElement child : element.children()) {
      boolean own = child.namespace().equals(namespace) && child.prefix().equals(element.prefix());
      if (own && allowed != null && !allowed.contains(child.name())) {
        findings.add(CP_ELEMENT_UNKNOWN, child, "element", child.name(), "parent", element.name());
      }
    }
    String visible = element.is("item") ? element.attribute("isvisible") : null;
    if (visible != null && !BOOLEAN.contains(visible)) {
      findings.add(
          CP_VISIBLE_INVALID, element, "item", ImsManifest.nameOf(element), "value", visible);
    }
  }
}
