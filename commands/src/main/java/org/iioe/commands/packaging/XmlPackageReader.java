package org.iioe.commands.packaging;

import java.util.ArrayList;
import java.util.List;
import org.iioe.commands.packaging.cmi5.Cmi5Reader;
import org.iioe.commands.packaging.cmi5.Cmi5Rule;
import org.iioe.commands.packaging.finding.Finding;
import org.iioe.commands.packaging.finding.Severity;
import org.iioe.commands.packaging.imscp.ContentPackageRule;
import org.iioe.commands.packaging.imscp.ContentPackageRules;
import org.iioe.commands.packaging.imscp.Edition;
import org.iioe.commands.packaging.imscp.EditionDetector;
import org.iioe.commands.packaging.imscp.ImsManifest;
import org.iioe.commands.packaging.imscp.ImsPackageReader;
import org.iioe.commands.packaging.manifest.Findings;
import org.iioe.commands.packaging.manifest.ManifestFiles;
import org.iioe.commands.packaging.manifest.ManifestKind;
import org.iioe.commands.packaging.manifest.PackageRule;
import org.iioe.commands.packaging.metadata.Metadata;
import org.iioe.commands.packaging.model.CoursePackage;
import org.iioe.commands.packaging.model.Sco;
import org.iioe.commands.packaging.model.Standard;
import org.iioe.commands.packaging.scorm.ScormReader;
import org.iioe.commands.packaging.tincan.TincanReader;
import org.iioe.commands.packaging.tincan.TincanRule;
import org.iioe.commands.packaging.xml.XmlDocument;
import org.iioe.commands.packaging.xml.XmlElement;

/** Reads the standards whose manifest is XML; the root element tells which one it is. */
final class XmlPackageReader {
  private final String path;
  private final ManifestFiles files;
  private final ManifestKind expected;
  private final XmlDocument document;
  private final Findings own;
  private final boolean complete;

  XmlPackageReader(String path, byte[] bytes, ManifestFiles files, ManifestKind expected) {
    this.path = path;
    this.files = files;
    this.expected = expected;
    this.document = XmlDocument.read(path, bytes);
    this.own = new Findings(path);
    this.complete =
        document.findings().stream()
            .noneMatch(finding -> finding.rule().severity() == Severity.ERROR);
  }

  /** What is wrong with the file as XML, then as a manifest. */
  List<Finding> findings() {
    List<Finding> all = new ArrayList<>(document.findings());
    // What stands after an error of form was never read, so nothing can be said to be missing.
    if (complete) {
      all.addAll(own.all());
    }
    return all;
  }

  CoursePackage read() {
    XmlElement root = document.root();
    if (root == null) {
      return CoursePackage.unknown(path);
    }
    if (root.is("courseStructure")) {
      return new Cmi5Reader(root, files, own).read();
    }
    if (root.is("tincan")) {
      noteBare(root);
      return new TincanReader(root, files, own).read();
    }
    return root.is("manifest") ? ims(root) : unknown(root);
  }

  private CoursePackage ims(XmlElement root) {
    noteBare(root);
    Edition edition = EditionDetector.detect(document, root);
    ImsManifest manifest = new ImsManifest(document, root, edition.standard(), files, own);
    ContentPackageRules.check(manifest);
    if (edition.standard() != Standard.COMMON_CARTRIDGE) {
      Metadata.checkInline(root, edition.standard(), own);
    }
    List<Sco> scos = List.of();
    if (edition.standard().isScorm()) {
      ScormReader scorm = new ScormReader(manifest);
      scorm.check();
      scos = scorm.scos();
    }
    return ImsPackageReader.read(manifest, edition, scos);
  }

  private void noteBare(XmlElement root) {
    if (files.isBare()) {
      own.add(PackageRule.PACKAGE_BARE_MANIFEST, root, "element", root.name());
    }
  }

  private CoursePackage unknown(XmlElement root) {
    if (files.isBare()) {
      own.add(PackageRule.PACKAGE_NO_MANIFEST, root, "count", 1, "files", path, "more", "");
      return CoursePackage.unknown(null);
    }
    switch (expected) {
      case IMS -> own.add(ContentPackageRule.CP_ROOT_NOT_MANIFEST, root, "element", root.name());
      case CMI5 -> own.add(Cmi5Rule.CMI5_ROOT_INVALID, root, "element", root.name());
      case TINCAN -> own.add(TincanRule.TINCAN_ROOT_INVALID, root, "element", root.name());
      case AICC, AICC_UNITS -> throw new IllegalStateException(path);
    }
    return CoursePackage.unknown(path);
  }
}
