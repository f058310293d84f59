package org.iioe.commands.packaging.imscp;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.iioe.commands.packaging.manifest.Findings;
import org.iioe.commands.packaging.manifest.Located;
import org.iioe.commands.packaging.manifest.ManifestFiles;
import org.iioe.commands.packaging.model.Resource;
import org.iioe.commands.packaging.xml.XmlAttribute;
import org.iioe.commands.packaging.xml.XmlElement;
import org.jspecify.annotations.Nullable;

/** Reads the resources of a manifest, with {@code xml:base} on every level. */
final class ResourceReader {
  private final ManifestFiles files;
  private final Findings findings;
  private final List<ImsResource> resources = new ArrayList<>();

  ResourceReader(ManifestFiles files, Findings findings) {
    this.files = files;
    this.findings = findings;
  }

  List<ImsResource> read(XmlElement manifest) {
    readManifest(manifest, "");
    return resources;
  }

  private void readManifest(XmlElement manifest, String outer) {
    String base = baseOf(manifest, outer);
    for (XmlElement all : manifest.children("resources")) {
      String allBase = baseOf(all, base);
      all.children("resource").forEach(resource -> readResource(resource, allBase));
    }
    manifest.children("manifest").forEach(inner -> readManifest(inner, base));
  }

  private void readResource(XmlElement element, String outer) {
    String base = baseOf(element, outer);
    String href = Objects.requireNonNullElse(element.attribute("href"), "");
    Located launch = files.locate(base, href);
    String identifier = Objects.requireNonNullElse(element.attribute("identifier"), "");
    Resource resource =
        new Resource(
            identifier,
            element.attribute("type"),
            scormType(element),
            href.isEmpty() ? null : launch.address(),
            existing(element, base, launch),
            references(element),
            findings.position(element));
    resources.add(new ImsResource(element, base, launch, resource));
  }

  private List<String> existing(XmlElement element, String base, Located launch) {
    List<String> existing = new ArrayList<>();
    if (launch.exists()) {
      existing.add(launch.path());
    }
    for (XmlElement file : element.children("file")) {
      String href = file.attribute("href");
      Located located = files.locate(base, href == null ? "" : href);
      if (located.exists() && !located.path().equals(launch.path())) {
        existing.add(located.path());
      }
    }
    return existing;
  }

  private static List<String> references(XmlElement element) {
    return element.children("dependency").stream()
        .map(dependency -> dependency.attribute("identifierref"))
        .filter(Objects::nonNull)
        .toList();
  }

  /** Lower case, for some tools write {@code SCO}. */
  private static @Nullable String scormType(XmlElement element) {
    String type = element.filledAttribute("scormtype");
    return type == null ? null : type.toLowerCase(Locale.ROOT);
  }

  private String baseOf(XmlElement element, String outer) {
    Optional<XmlAttribute> attribute =
        element.attributes().stream()
            .filter(found -> found.name().equals("base") && found.prefix().equals("xml"))
            .findFirst();
    String own = attribute.map(found -> found.value().strip().replace('\\', '/')).orElse("");
    if (own.isEmpty()) {
      return outer;
    }
    if (!own.endsWith("/")) {
      findings.add(ContentPackageRule.CP_XML_BASE_NO_SLASH, attribute.orElseThrow(), "base", own);
      own = own + "/";
    }
    return ManifestFiles.isAbsolute(own) ? own : outer + own.replaceFirst("^/+", "");
  }
}
