package org.iioe.commands.packaging.imscp;

import static org.iioe.commands.packaging.imscp.ContentPackageRule.CP_DEFAULT_ORGANIZATION_UNRESOLVED;
import static org.iioe.commands.packaging.imscp.ContentPackageRule.CP_IDENTIFIERREF_DANGLING;
import static org.iioe.commands.packaging.imscp.ContentPackageRule.CP_ITEMS_MISSING;
import static org.iioe.commands.packaging.imscp.ContentPackageRule.CP_ITEM_TITLE_MISSING;
import static org.iioe.commands.packaging.imscp.ContentPackageRule.CP_ORGANIZATIONS_MISSING;
import static org.iioe.commands.packaging.imscp.ContentPackageRule.CP_ORGANIZATION_TITLE_MISSING;

import java.util.List;
import org.iioe.commands.packaging.manifest.Findings;
import org.iioe.commands.packaging.model.Standard;
import org.iioe.commands.packaging.xml.XmlElement;

/** Organizations and their items. */
final class OrganizationRules {
  private final ImsManifest manifest;
  private final Findings findings;

  OrganizationRules(ImsManifest manifest) {
    this.manifest = manifest;
    this.findings = manifest.findings();
  }

  void check() {
    manifest
        .organizationsElement()
        .ifPresentOrElse(
            this::checkDefault, () -> findings.add(CP_ORGANIZATIONS_MISSING, manifest.root()));
    manifest.organizations().forEach(this::checkOrganization);
    manifest.items().forEach(this::checkItem);
  }

  private void checkDefault(XmlElement organizations) {
    String wanted = organizations.filledAttribute("default");
    List<XmlElement> all = manifest.organizations();
    boolean known =
        all.stream().anyMatch(one -> wanted != null && wanted.equals(one.attribute("identifier")));
    if (wanted != null && !known && !all.isEmpty()) {
      findings.add(
          CP_DEFAULT_ORGANIZATION_UNRESOLVED,
          organizations,
          "default",
          wanted,
          "known",
          all.stream().map(ImsManifest::nameOf).toList());
    }
  }

  private void checkOrganization(XmlElement organization) {
    if (!isCartridge() && organization.childText("title") == null) {
      findings.add(
          CP_ORGANIZATION_TITLE_MISSING,
          organization,
          "organization",
          ImsManifest.nameOf(organization));
    }
    if (organization.children("item").isEmpty()) {
      findings.add(
          CP_ITEMS_MISSING, organization, "organization", ImsManifest.nameOf(organization));
    }
  }

  private void checkItem(XmlElement item) {
    boolean untitledRoot =
        isCartridge() && item.parent() != null && item.parent().is("organization");
    if (item.childText("title") == null && !untitledRoot) {
      findings.add(CP_ITEM_TITLE_MISSING, item, "item", ImsManifest.nameOf(item));
    }
    String reference = item.filledAttribute("identifierref");
    if (reference != null && !manifest.knows(reference)) {
      findings.add(
          CP_IDENTIFIERREF_DANGLING,
          item,
          "item",
          ImsManifest.nameOf(item),
          "reference",
          reference);
    }
  }

  private boolean isCartridge() {
    return manifest.standard() == Standard.COMMON_CARTRIDGE;
  }
}
