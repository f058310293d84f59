package org.iioe.commands.packaging.imscp;

import java.util.List;
import org.iioe.commands.packaging.model.CoursePackage;
import org.iioe.commands.packaging.model.Sco;

/** Makes the model of a package from its manifest. */
public final class ImsPackageReader {
  private ImsPackageReader() {}

  /**
   * Builds the model.
   *
   * @param scos what is launched and reports to the platform; only SCORM knows such things
   */
  public static CoursePackage read(ImsManifest manifest, Edition edition, List<Sco> scos) {
    OrganizationReader reader = new OrganizationReader(manifest);
    return new CoursePackage(
        edition.standard(),
        edition.edition(),
        edition.evidence(),
        manifest.document().path(),
        manifest.root().filledAttribute("identifier"),
        reader.title(),
        reader.language(),
        reader.organizations(),
        reader.resources(),
        scos,
        manifest.items().size());
  }
}
