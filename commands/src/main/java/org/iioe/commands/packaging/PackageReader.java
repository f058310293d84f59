package org.iioe.commands.packaging;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.iioe.commands.packaging.aicc.AiccFiles;
import org.iioe.commands.packaging.aicc.AiccReader;
import org.iioe.commands.packaging.archive.PackageEntry;
import org.iioe.commands.packaging.archive.PackageFiles;
import org.iioe.commands.packaging.archive.PackageFiles.Container;
import org.iioe.commands.packaging.finding.Finding;
import org.iioe.commands.packaging.hosting.FileRules;
import org.iioe.commands.packaging.manifest.FileNames;
import org.iioe.commands.packaging.manifest.Findings;
import org.iioe.commands.packaging.manifest.FoundManifest;
import org.iioe.commands.packaging.manifest.ManifestBytes;
import org.iioe.commands.packaging.manifest.ManifestFiles;
import org.iioe.commands.packaging.manifest.ManifestKind;
import org.iioe.commands.packaging.manifest.PackageRule;
import org.iioe.commands.packaging.model.CoursePackage;

/**
 * Reads a package of any standard. Strict in what it reports and lenient in what it accepts:
 * whatever the files hold, the answer is a package and findings.
 */
public final class PackageReader {
  private final PackageFiles files;
  private final List<Finding> findings;
  private final List<String> paths;

  private PackageReader(PackageFiles files) {
    this.files = files;
    this.findings = new ArrayList<>(files.findings());
    this.paths = files.entries().stream().map(PackageEntry::path).toList();
  }

  /** Reads the manifest and judges it; inflates no other file. */
  public static ReadPackage read(PackageFiles files) {
    PackageReader reader = new PackageReader(files);
    CoursePackage read = files.refused() ? CoursePackage.unknown(null) : reader.readManifest();
    return new ReadPackage(read, reader.findings);
  }

  private CoursePackage readManifest() {
    if (files.container() == Container.XML_FILE) {
      return xml(paths.get(0), true);
    }
    findings.addAll(FileRules.check(paths));
    FoundManifest found = FoundManifest.find(paths);
    if (found == null) {
      findings.add(Finding.of(PackageRule.PACKAGE_NO_MANIFEST, FileNames.details(paths)));
      return CoursePackage.unknown(null);
    }
    noteManifest(found);
    return found.isAicc() ? aicc(found) : xml(found.path(), false);
  }

  private void noteManifest(FoundManifest found) {
    if (found.depth() > 0) {
      note(PackageRule.PACKAGE_MANIFEST_IN_FOLDER, found.path(), Map.of("folder", found.folder()));
    }
    String right = found.kind().fileName();
    if (!right.startsWith(".") && !found.name().equals(right)) {
      note(PackageRule.PACKAGE_MANIFEST_NAME, found.path(), Map.of("right", right));
    }
    if (!found.others().isEmpty()) {
      boolean several = found.depth() > 0;
      note(
          several ? PackageRule.PACKAGE_SEVERAL_MANIFESTS : PackageRule.PACKAGE_OTHER_MANIFEST,
          found.path(),
          Map.of("others", found.others()));
    }
  }

  private void note(PackageRule rule, String path, Map<String, Object> details) {
    findings.add(Finding.in(path, rule, details));
  }

  private CoursePackage aicc(FoundManifest found) {
    Findings own = new Findings(found.path());
    AiccFiles descriptors = AiccFiles.find(paths, found.folder());
    ManifestBytes bytes = new ManifestBytes(files, findings);
    CoursePackage read =
        new AiccReader(descriptors, manifestFiles(found.path(), false), own, bytes::text).read();
    findings.addAll(own.all());
    return read;
  }

  private CoursePackage xml(String path, boolean bare) {
    byte[] bytes = new ManifestBytes(files, findings).bytes(path);
    XmlPackageReader reader =
        new XmlPackageReader(path, bytes, manifestFiles(path, bare), expected(path, bare));
    CoursePackage read = reader.read();
    findings.addAll(reader.findings());
    return read;
  }

  private static ManifestKind expected(String path, boolean bare) {
    FoundManifest found = bare ? null : FoundManifest.find(List.of(path));
    return found == null ? ManifestKind.CMI5 : found.kind();
  }

  private ManifestFiles manifestFiles(String manifest, boolean bare) {
    return new ManifestFiles(paths, manifest.substring(0, manifest.lastIndexOf('/') + 1), bare);
  }
}
