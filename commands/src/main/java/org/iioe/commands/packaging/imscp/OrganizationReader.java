package org.iioe.commands.packaging.imscp;

import java.util.List;
import java.util.Objects;
import org.iioe.commands.packaging.manifest.Findings;
import org.iioe.commands.packaging.model.Item;
import org.iioe.commands.packaging.model.Organization;
import org.iioe.commands.packaging.model.Resource;
import org.iioe.commands.packaging.xml.XmlElement;
import org.jspecify.annotations.Nullable;

/** Makes the model's organizations and resources. */
public final class OrganizationReader {
  private final ImsManifest manifest;
  private final Findings findings;

  public OrganizationReader(ImsManifest manifest) {
    this.manifest = manifest;
    this.findings = manifest.findings();
  }

  public List<Organization> organizations() {
    return manifest.organizations().stream().map(this::organization).toList();
  }

  public List<Resource> resources() {
    return manifest.resources().stream().map(ImsResource::resource).toList();
  }

  /** The main organization's title, else the first title in the metadata, else null. */
  public @Nullable String title() {
    XmlElement main = manifest.mainOrganization();
    String title = main == null ? null : main.childText("title");
    return title != null
        ? title
        : general("title").stream()
            .flatMap(found -> found.descendants().stream())
            .map(XmlElement::text)
            .filter(text -> !text.isEmpty())
            .findFirst()
            .orElse(null);
  }

  /** The language that the metadata or the manifest declares, or null. */
  public @Nullable String language() {
    String declared =
        general("language").stream()
            .map(XmlElement::text)
            .filter(text -> text.matches("[A-Za-z]{2,3}([-_][A-Za-z0-9]{1,8})*"))
            .findFirst()
            .orElse(null);
    return declared != null ? declared.replace('_', '-') : manifest.root().filledAttribute("lang");
  }

  private List<XmlElement> general(String name) {
    return manifest
        .root()
        .child("metadata")
        .map(
            metadata ->
                metadata.descendants("general").stream()
                    .flatMap(general -> general.children(name).stream())
                    .toList())
        .orElse(List.of());
  }

  private Organization organization(XmlElement element) {
    return new Organization(
        identifier(element),
        element.childText("title"),
        items(element),
        findings.position(element));
  }

  private List<Item> items(XmlElement parent) {
    return parent.children("item").stream().map(this::item).toList();
  }

  private Item item(XmlElement element) {
    return new Item(
        identifier(element),
        element.childText("title"),
        element.filledAttribute("identifierref"),
        Objects.requireNonNullElse(element.attribute("parameters"), ""),
        items(element),
        findings.position(element));
  }

  private static String identifier(XmlElement element) {
    return Objects.requireNonNullElse(element.attribute("identifier"), "");
  }
}
