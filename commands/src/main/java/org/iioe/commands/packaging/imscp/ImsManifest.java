package org.iioe.commands.packaging.imscp;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.iioe.commands.packaging.manifest.Findings;
import org.iioe.commands.packaging.manifest.ManifestFiles;
import org.iioe.commands.packaging.model.Resource;
import org.iioe.commands.packaging.model.Standard;
import org.iioe.commands.packaging.xml.XmlDocument;
import org.iioe.commands.packaging.xml.XmlElement;
import org.jspecify.annotations.Nullable;

/** A manifest as its elements stand, with what every rule asks for looked up once. */
public final class ImsManifest {
  private final XmlDocument document;
  private final XmlElement root;
  private final Standard standard;
  private final ManifestFiles files;
  private final Findings findings;
  private final List<ImsResource> resources;
  private final Set<String> innerIdentifiers;
  private final Map<String, ImsResource> resourcesByIdentifier = new LinkedHashMap<>();

  public ImsManifest(
      XmlDocument document,
      XmlElement root,
      Standard standard,
      ManifestFiles files,
      Findings findings) {
    this.document = document;
    this.root = root;
    this.standard = standard;
    this.files = files;
    this.findings = findings;
    this.innerIdentifiers = innerIdentifiers(root);
    this.resources = new ResourceReader(files, findings).read(root);
    for (ImsResource resource : resources) {
      resourcesByIdentifier.putIfAbsent(resource.resource().identifier(), resource);
    }
  }

  public XmlDocument document() {
    return document;
  }

  public XmlElement root() {
    return root;
  }

  public Standard standard() {
    return standard;
  }

  public ManifestFiles files() {
    return files;
  }

  public Findings findings() {
    return findings;
  }

  /** The resources of this manifest and of those inside it. */
  public List<ImsResource> resources() {
    return resources;
  }

  public @Nullable ImsResource resource(@Nullable String identifier) {
    return identifier == null ? null : resourcesByIdentifier.get(identifier);
  }

  public Optional<XmlElement> organizationsElement() {
    return root.child("organizations");
  }

  public List<XmlElement> organizations() {
    return organizationsElement().map(all -> all.children("organization")).orElse(List.of());
  }

  /** The items of all organizations, in document order. */
  public List<XmlElement> items() {
    List<XmlElement> items = new ArrayList<>();
    organizations().forEach(organization -> items.addAll(organization.descendants("item")));
    return items;
  }

  /**
   * The identifiers of the resources that learners start at: those that items name. Systems that
   * take a package without an organization start its SCOs, or what else has a page.
   */
  public Set<String> launched() {
    if (!organizations().isEmpty()) {
      return items().stream()
          .map(item -> item.filledAttribute("identifierref"))
          .filter(Objects::nonNull)
          .collect(Collectors.toSet());
    }
    boolean anySco = resources.stream().anyMatch(one -> one.resource().isSco());
    return resources.stream()
        .map(ImsResource::resource)
        .filter(one -> anySco ? one.isSco() : one.launch() != null)
        .map(Resource::identifier)
        .collect(Collectors.toSet());
  }

  /**
   * The elements below some element that name files with metadata ({@code adlcp:location}), seen
   * from the manifest.
   */
  public static List<XmlElement> metadataLocations(XmlElement above) {
    return above.descendants("location").stream()
        .filter(location -> location.parent() != null && location.parent().is("metadata"))
        .toList();
  }

  /** The organization that {@code default} names, else the first one. */
  public @Nullable XmlElement mainOrganization() {
    List<XmlElement> all = organizations();
    String wanted = organizationsElement().map(found -> found.attribute("default")).orElse(null);
    return all.stream()
        .filter(
            organization -> wanted != null && wanted.equals(organization.attribute("identifier")))
        .findFirst()
        .orElse(all.isEmpty() ? null : all.get(0));
  }

  /** Whether an item's reference leads anywhere: to a resource or a manifest inside this one. */
  public boolean knows(String identifier) {
    return resourcesByIdentifier.containsKey(identifier) || innerIdentifiers.contains(identifier);
  }

  private static Set<String> innerIdentifiers(XmlElement root) {
    Set<String> identifiers = new HashSet<>();
    for (XmlElement inner : root.children("manifest")) {
      identifiers.add(nameOf(inner));
      inner.descendants("organization").forEach(one -> identifiers.add(nameOf(one)));
      inner.descendants("manifest").forEach(one -> identifiers.add(nameOf(one)));
    }
    return identifiers;
  }

  /** How a thing is called in a message: its identifier, else its title, else its element. */
  public static String nameOf(XmlElement element) {
    String identifier = element.filledAttribute("identifier");
    String title = element.childText("title");
    return identifier != null ? identifier : title != null ? title : "<" + element.name() + ">";
  }
}
