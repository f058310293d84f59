package org.iioe.commands.packaging.metadata;

import static org.iioe.commands.packaging.metadata.MetadataRule.LOM_NOT_XML;
import static org.iioe.commands.packaging.metadata.MetadataRule.LOM_ROOT_UNKNOWN;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.iioe.commands.packaging.archive.ArchiveException;
import org.iioe.commands.packaging.archive.PackageEntry;
import org.iioe.commands.packaging.archive.PackageFiles;
import org.iioe.commands.packaging.finding.Finding;
import org.iioe.commands.packaging.finding.Severity;
import org.iioe.commands.packaging.imscp.ImsManifest;
import org.iioe.commands.packaging.manifest.Findings;
import org.iioe.commands.packaging.manifest.Located;
import org.iioe.commands.packaging.manifest.ManifestFiles;
import org.iioe.commands.packaging.model.CoursePackage;
import org.iioe.commands.packaging.model.Standard;
import org.iioe.commands.packaging.xml.XmlDocument;
import org.iioe.commands.packaging.xml.XmlElement;

/** Judges the metadata of a package: what stands in its manifest, and the files that it names. */
public final class Metadata {
  private static final int MOST_OF_A_FILE = 1 << 20;
  private static final int MOST_FILES = 500;

  private final PackageFiles files;
  private final Standard standard;
  private final List<Finding> findings = new ArrayList<>();

  private Metadata(PackageFiles files, Standard standard) {
    this.files = files;
    this.standard = standard;
  }

  /** Judges what stands in the manifest. */
  public static void checkInline(XmlElement root, Standard standard, Findings findings) {
    root.descendants("lom").forEach(lom -> new LomRules(lom, standard, findings).check());
  }

  /**
   * Judges the files that the manifest names with {@code adlcp:location}; those that are missing
   * are reported with the manifest.
   *
   * @throws IOException when the container can no longer be read
   */
  public static List<Finding> checkFiles(PackageFiles files, CoursePackage coursePackage)
      throws IOException {
    Metadata metadata = new Metadata(files, coursePackage.standard());
    String manifest = coursePackage.manifest();
    boolean named =
        coursePackage.standard().isScorm() || coursePackage.standard() == Standard.IMS_CP;
    if (named && manifest != null) {
      for (String path : metadata.locations(manifest, coursePackage.folder())) {
        metadata.checkFile(path);
      }
    }
    return metadata.findings;
  }

  private Set<String> locations(String manifest, String folder) throws IOException {
    ManifestFiles names =
        new ManifestFiles(files.entries().stream().map(PackageEntry::path).toList(), folder, false);
    Set<String> paths = new LinkedHashSet<>();
    XmlElement root = read(manifest, Integer.MAX_VALUE).map(XmlDocument::root).orElse(null);
    if (root != null) {
      ImsManifest.metadataLocations(root).stream()
          .map(location -> names.locate("", location.text()))
          .filter(Located::exists)
          .limit(MOST_FILES)
          .forEach(located -> paths.add(located.path()));
    }
    return paths;
  }

  private Optional<XmlDocument> read(String path, int most) throws IOException {
    Optional<PackageEntry> entry = files.find(path).filter(found -> found.size() <= most);
    if (entry.isEmpty()) {
      return Optional.empty();
    }
    try (InputStream stream = files.open(entry.get())) {
      return Optional.of(XmlDocument.read(path, stream.readAllBytes()));
    } catch (ArchiveException damaged) {
      findings.add(damaged.finding());
      return Optional.empty();
    }
  }

  private void checkFile(String path) throws IOException {
    Optional<XmlDocument> document = read(path, MOST_OF_A_FILE);
    if (document.isPresent()) {
      checkDocument(document.get());
    }
  }

  /** An error of form in a description does not keep anybody from the course. */
  private void checkDocument(XmlDocument document) {
    Optional<Finding> broken =
        document.findings().stream()
            .filter(found -> found.rule().severity() == Severity.ERROR)
            .findFirst();
    XmlElement root = document.root();
    if (broken.isPresent()) {
      Finding form = broken.get();
      findings.add(
          new Finding(
              LOM_NOT_XML,
              document.path(),
              form.line(),
              form.column(),
              Map.of("reason", form.rule().code())));
    } else if (root != null) {
      Findings own = new Findings(document.path());
      if (root.is("lom")) {
        new LomRules(root, standard, own).check();
      } else {
        own.add(LOM_ROOT_UNKNOWN, root, "element", root.qualifiedName());
      }
      findings.addAll(own.all());
    }
  }
}
