package org.iioe.commands.packaging.scorm;

import static org.iioe.commands.packaging.scorm.ScormRule.SCORM_DEFAULT_ORGANIZATION_MISSING;
import static org.iioe.commands.packaging.scorm.ScormRule.SCORM_HREF_MISSING;
import static org.iioe.commands.packaging.scorm.ScormRule.SCORM_ITEM_WITHOUT_RESOURCE;
import static org.iioe.commands.packaging.scorm.ScormRule.SCORM_LAUNCH_HREF_MISSING;
import static org.iioe.commands.packaging.scorm.ScormRule.SCORM_NOTHING_TO_LAUNCH;
import static org.iioe.commands.packaging.scorm.ScormRule.SCORM_NO_SCO;
import static org.iioe.commands.packaging.scorm.ScormRule.SCORM_ORGANIZATION_MISSING;
import static org.iioe.commands.packaging.scorm.ScormRule.SCORM_PREFIX_UNUSUAL;
import static org.iioe.commands.packaging.scorm.ScormRule.SCORM_RESOURCE_NOT_WEBCONTENT;
import static org.iioe.commands.packaging.scorm.ScormRule.SCORM_SCORMTYPE_MISSING;
import static org.iioe.commands.packaging.scorm.ScormRule.SCORM_SCORMTYPE_SPELLING;
import static org.iioe.commands.packaging.scorm.ScormRule.SCORM_SCORMTYPE_UNKNOWN;

import java.util.Set;
import org.iioe.commands.packaging.imscp.ImsManifest;
import org.iioe.commands.packaging.imscp.ImsResource;
import org.iioe.commands.packaging.manifest.Findings;
import org.iioe.commands.packaging.model.Standard;
import org.iioe.commands.packaging.xml.XmlAttribute;
import org.iioe.commands.packaging.xml.XmlElement;
import org.jspecify.annotations.Nullable;

/** What a course needs so that a learner can start it. */
final class LaunchRules {
  private final ImsManifest manifest;
  private final Findings findings;
  private final Set<String> launched;

  LaunchRules(ImsManifest manifest) {
    this.manifest = manifest;
    this.findings = manifest.findings();
    this.launched = manifest.launched();
  }

  void check() {
    if (manifest.organizations().isEmpty()) {
      findings.add(
          SCORM_ORGANIZATION_MISSING, manifest.organizationsElement().orElse(manifest.root()));
    } else {
      checkDefault();
      manifest.items().forEach(this::checkItem);
    }
    checkSomethingLaunches();
    manifest.resources().forEach(this::checkResource);
  }

  private void checkDefault() {
    manifest
        .organizationsElement()
        .filter(organizations -> organizations.filledAttribute("default") == null)
        .ifPresent(
            organizations -> findings.add(SCORM_DEFAULT_ORGANIZATION_MISSING, organizations));
  }

  private void checkItem(XmlElement item) {
    String reference = item.filledAttribute("identifierref");
    if (reference == null && item.children("item").isEmpty()) {
      findings.add(SCORM_ITEM_WITHOUT_RESOURCE, item, "item", ImsManifest.nameOf(item));
    }
  }

  private void checkSomethingLaunches() {
    boolean anything = false;
    boolean anySco = false;
    for (ImsResource resource : manifest.resources()) {
      if (launched.contains(resource.resource().identifier())) {
        anything |= resource.resource().launch() != null;
        anySco |= resource.resource().isSco();
      }
    }
    boolean innerManifest = !manifest.root().children("manifest").isEmpty();
    XmlElement place =
        manifest.organizations().stream()
            .findFirst()
            .or(manifest::organizationsElement)
            .orElse(manifest.root());
    if (!anything && !innerManifest) {
      findings.add(SCORM_NOTHING_TO_LAUNCH, place);
    } else if (!anySco && !innerManifest) {
      findings.add(SCORM_NO_SCO, place);
    }
  }

  private void checkResource(ImsResource resource) {
    XmlElement element = resource.element();
    String identifier = resource.resource().identifier();
    boolean isLaunched = launched.contains(identifier);
    boolean isSco = resource.resource().isSco();
    if (resource.resource().launch() == null && (isLaunched || isSco)) {
      // An item with an asset that has no page is a heading to every system.
      ScormRule rule = isLaunched && isSco ? SCORM_LAUNCH_HREF_MISSING : SCORM_HREF_MISSING;
      findings.add(rule, element, "resource", ImsManifest.nameOf(element));
    }
    String type = resource.resource().type();
    if (type != null && isLaunched && !type.equals("webcontent")) {
      findings.add(
          SCORM_RESOURCE_NOT_WEBCONTENT,
          element,
          "resource",
          ImsManifest.nameOf(element),
          "type",
          type);
    }
    checkScormType(element, element.attributeNamed("scormtype").orElse(null), isLaunched);
  }

  private void checkScormType(
      XmlElement element, @Nullable XmlAttribute attribute, boolean isLaunched) {
    if (attribute == null) {
      if (isLaunched) {
        findings.add(SCORM_SCORMTYPE_MISSING, element, "resource", ImsManifest.nameOf(element));
      }
      return;
    }
    if (!Set.of("sco", "asset").contains(attribute.value().strip())) {
      findings.add(
          SCORM_SCORMTYPE_UNKNOWN,
          attribute,
          "resource",
          ImsManifest.nameOf(element),
          "value",
          attribute.value());
    }
    String right = manifest.standard() == Standard.SCORM_2004 ? "scormType" : "scormtype";
    if (!attribute.prefix().equals("adlcp")) {
      String written = attribute.prefix().isEmpty() ? "" : attribute.prefix() + ":";
      findings.add(
          SCORM_PREFIX_UNUSUAL,
          attribute,
          "written",
          written + attribute.name(),
          "right",
          "adlcp:" + right);
    }
    if (!attribute.name().equals(right)) {
      findings.add(SCORM_SCORMTYPE_SPELLING, attribute, "name", attribute.name(), "right", right);
    }
  }
}
