package org.iioe.commands.packaging.imscp;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.iioe.commands.packaging.manifest.Findings;
import org.iioe.commands.packaging.xml.XmlElement;

/** Identifiers: there, unique, and names as XML Schema's {@code xs:ID} wants them. */
final class IdentifierRules {
  private static final Pattern NCNAME =
      Pattern.compile("[\\p{L}_][\\p{L}\\p{M}\\p{N}._\\-\u00B7]*");
  private static final List<String> IDENTIFIED =
      List.of("organization", "item", "resource", "manifest");

  private final Findings findings;
  private final Map<String, XmlElement> first = new HashMap<>();

  IdentifierRules(Findings findings) {
    this.findings = findings;
  }

  void check(ImsManifest manifest) {
    checkElement(manifest.root());
    for (XmlElement element : manifest.root().descendants()) {
      if (IDENTIFIED.contains(element.name())) {
        checkElement(element);
      }
    }
  }

  private void checkElement(XmlElement element) {
    String identifier = element.filledAttribute("identifier");
    if (identifier == null) {
      findings.add(ContentPackageRule.CP_IDENTIFIER_MISSING, element, "element", element.name());
      return;
    }
    XmlElement earlier = first.putIfAbsent(identifier, element);
    if (earlier != null) {
      findings.add(
          ContentPackageRule.CP_IDENTIFIER_DUPLICATE,
          element,
          "identifier",
          identifier,
          "firstLine",
          earlier.line());
    }
    if (!NCNAME.matcher(identifier).matches()) {
      findings.add(ContentPackageRule.CP_IDENTIFIER_NOT_NCNAME, element, "identifier", identifier);
    }
  }
}
