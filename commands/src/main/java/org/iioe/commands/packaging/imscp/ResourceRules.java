package org.iioe.commands.packaging.imscp;

import static org.iioe.commands.packaging.imscp.ContentPackageRule.CP_DEPENDENCY_DANGLING;
import static org.iioe.commands.packaging.imscp.ContentPackageRule.CP_FILE_HREF_MISSING;
import static org.iioe.commands.packaging.imscp.ContentPackageRule.CP_FILE_MISSING;
import static org.iioe.commands.packaging.imscp.ContentPackageRule.CP_METADATA_FILE_MISSING;
import static org.iioe.commands.packaging.imscp.ContentPackageRule.CP_RESOURCES_MISSING;
import static org.iioe.commands.packaging.imscp.ContentPackageRule.CP_RESOURCE_TYPE_MISSING;

import java.util.Objects;
import java.util.Set;
import org.iioe.commands.packaging.manifest.Findings;
import org.iioe.commands.packaging.manifest.Located;
import org.iioe.commands.packaging.xml.XmlElement;

/** Resources and the files that they name. */
final class ResourceRules {
  private final ImsManifest manifest;
  private final Findings findings;
  private final HrefRules hrefs;

  ResourceRules(ImsManifest manifest) {
    this.manifest = manifest;
    this.findings = manifest.findings();
    this.hrefs = new HrefRules(findings);
  }

  void check() {
    if (manifest.root().child("resources").isEmpty()) {
      findings.add(CP_RESOURCES_MISSING, manifest.root());
    }
    checkLaunches();
    manifest.resources().forEach(this::checkResource);
    new DependencyRules(manifest).check();
    ImsManifest.metadataLocations(manifest.root()).forEach(this::checkLocation);
  }

  /** First those that learners start at, so that a file they miss is not passed off as any file. */
  private void checkLaunches() {
    Set<String> launched = manifest.standard().isScorm() ? manifest.launched() : Set.of();
    for (ImsResource resource : manifest.resources()) {
      boolean isLaunched = launched.contains(resource.resource().identifier());
      if (isLaunched) {
        hrefs.checkLaunch(resource.element(), href(resource), resource.launch());
      }
    }
  }

  private static String href(ImsResource resource) {
    return Objects.requireNonNullElse(resource.element().attribute("href"), "");
  }

  private void checkResource(ImsResource resource) {
    XmlElement element = resource.element();
    if (element.filledAttribute("type") == null) {
      findings.add(CP_RESOURCE_TYPE_MISSING, element, "resource", ImsManifest.nameOf(element));
    }
    hrefs.check(element, href(resource), resource.launch(), CP_FILE_MISSING);
    for (XmlElement file : element.children("file")) {
      checkFile(file, resource.base());
    }
    for (XmlElement dependency : element.children("dependency")) {
      String reference = dependency.filledAttribute("identifierref");
      if (manifest.resource(reference) == null) {
        findings.add(
            CP_DEPENDENCY_DANGLING,
            dependency,
            "resource",
            ImsManifest.nameOf(element),
            "reference",
            Objects.requireNonNullElse(reference, ""));
      }
    }
  }

  private void checkFile(XmlElement file, String base) {
    String href = file.filledAttribute("href");
    if (href == null) {
      findings.add(CP_FILE_HREF_MISSING, file);
      return;
    }
    hrefs.check(file, href, manifest.files().locate(base, href), CP_FILE_MISSING);
  }

  private void checkLocation(XmlElement location) {
    if (!location.text().isEmpty()) {
      Located located = manifest.files().locate("", location.text());
      hrefs.check(location, location.text(), located, CP_METADATA_FILE_MISSING);
    }
  }
}
