package org.iioe.commands.packaging;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.iioe.commands.packaging.archive.PackageFiles;
import org.iioe.commands.packaging.archive.PackageFiles.Container;
import org.iioe.commands.packaging.finding.Finding;
import org.iioe.commands.packaging.metadata.Metadata;
import org.iioe.commands.packaging.model.CoursePackage;
import org.iioe.commands.packaging.page.LaunchPages;

/** Looks into files beside the manifest, for which an import has no time. */
public final class PackageInspection {
  private PackageInspection() {}

  /**
   * Judges the files with metadata, then the launch pages.
   *
   * @param coursePackage what {@link PackageReader} made of the same files
   * @throws IOException when the container can no longer be read
   */
  public static List<Finding> run(PackageFiles files, CoursePackage coursePackage)
      throws IOException {
    if (files.refused() || files.container() == Container.XML_FILE) {
      return List.of();
    }
    List<Finding> findings = new ArrayList<>(Metadata.checkFiles(files, coursePackage));
    findings.addAll(LaunchPages.check(files, coursePackage));
    return findings;
  }
}
