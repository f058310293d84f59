package org.iioe.commands.packaging.imscp;

import static org.iioe.commands.packaging.imscp.ContentPackageRule.CP_ELEMENT_ORDER;
import static org.iioe.commands.packaging.imscp.ContentPackageRule.CP_FILES_UNLISTED;
import static org.iioe.commands.packaging.imscp.ContentPackageRule.CP_NAMESPACE_MISSING;
import static org.iioe.commands.packaging.imscp.ContentPackageRule.CP_NAMESPACE_UNKNOWN;
import static org.iioe.commands.packaging.imscp.ContentPackageRule.CP_SCHEMA_FILE_MISSING;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.iioe.commands.packaging.manifest.Findings;
import org.iioe.commands.packaging.manifest.Located;
import org.iioe.commands.packaging.manifest.ManifestFiles;
import org.iioe.commands.packaging.model.Standard;
import org.iioe.commands.packaging.xml.XmlAttribute;
import org.iioe.commands.packaging.xml.XmlElement;

/** All rules that hold for every manifest of this family. */
public final class ContentPackageRules {
  private static final List<String> ORDER =
      List.of("metadata", "organizations", "resources", "manifest");

  /** IMS CP of every version, Common Cartridge and QTI; the last one is what WebCT wrote. */
  private static final Pattern KNOWN_NAMESPACE =
      Pattern.compile("ims_?cp|imscc|imsproject\\.org/content");

  private static final Set<String> NEVER_LISTED = Set.of("xsd", "dtd", "xml");

  private ContentPackageRules() {}

  public static void check(ImsManifest manifest) {
    checkNamespace(manifest);
    checkOrder(manifest);
    VocabularyRules vocabulary = new VocabularyRules(manifest);
    vocabulary.check(manifest.root());
    manifest.root().descendants().forEach(vocabulary::check);
    new IdentifierRules(manifest.findings()).check(manifest);
    new OrganizationRules(manifest).check();
    new ResourceRules(manifest).check();
    if (manifest.standard() != Standard.COMMON_CARTRIDGE) {
      new UsageRules(manifest).check();
    }
    if (!manifest.files().isBare()) {
      checkSchemaFiles(manifest);
      checkUnlisted(manifest);
    }
  }

  private static void checkNamespace(ImsManifest manifest) {
    String namespace = manifest.root().namespace();
    if (namespace.isEmpty()) {
      manifest.findings().add(CP_NAMESPACE_MISSING, manifest.root());
    } else if (!KNOWN_NAMESPACE.matcher(namespace).find()) {
      manifest.findings().add(CP_NAMESPACE_UNKNOWN, manifest.root(), "namespace", namespace);
    }
  }

  private static void checkOrder(ImsManifest manifest) {
    int latest = 0;
    for (XmlElement child : manifest.root().children()) {
      int place = ORDER.indexOf(child.name());
      if (place >= 0 && place < latest) {
        manifest
            .findings()
            .add(CP_ELEMENT_ORDER, child, "element", child.name(), "after", ORDER.get(latest));
      }
      latest = Math.max(latest, place);
    }
  }

  private static void checkSchemaFiles(ImsManifest manifest) {
    for (XmlAttribute attribute : manifest.root().attributes()) {
      if (attribute.name().equals("schemaLocation")) {
        checkSchemaLocation(attribute, manifest.files(), manifest.findings());
      }
    }
  }

  /** Pairs of a namespace and where its schema is. */
  private static void checkSchemaLocation(
      XmlAttribute attribute, ManifestFiles files, Findings findings) {
    List<String> words = List.of(attribute.value().strip().split("\\s+"));
    for (int i = 1; i < words.size(); i += 2) {
      Located schema = files.locate("", words.get(i));
      if (schema.outcome() == Located.Outcome.MISSING) {
        findings.add(CP_SCHEMA_FILE_MISSING, attribute, "file", schema.path());
      }
    }
  }

  private static void checkUnlisted(ImsManifest manifest) {
    Set<String> listed = new HashSet<>();
    manifest.resources().forEach(resource -> listed.addAll(resource.resource().files()));
    List<String> unlisted =
        manifest.files().paths().stream()
            .filter(path -> path.startsWith(manifest.files().folder()))
            .filter(path -> !listed.contains(path) && !neverListed(path))
            .toList();
    if (!unlisted.isEmpty()) {
      manifest
          .findings()
          .add(
              CP_FILES_UNLISTED,
              manifest.root(),
              "count",
              unlisted.size(),
              "first",
              unlisted.get(0));
    }
  }

  private static boolean neverListed(String path) {
    String name = path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
    return name.startsWith(".")
        || path.startsWith("__MACOSX/")
        || name.equals("thumbs.db")
        || NEVER_LISTED.contains(name.substring(name.lastIndexOf('.') + 1));
  }
}
