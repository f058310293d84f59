package org.iioe.commands.packaging.pack.manifest;

import org.iioe.commands.packaging.model.Standard;

/** The manifest of each standard that packages are made for. */
public final class Manifests {
  private Manifests() {}

  /** The manifest's name in the package. */
  public static String name(Standard standard) {
    return standard == Standard.CMI5 ? "cmi5.xml" : "imsmanifest.xml";
  }

  /**
   * Writes the manifest.
   *
   * @throws IllegalArgumentException for a standard that packages are not made for
   */
  public static String write(Standard standard, PackagePlan plan) {
    return switch (standard) {
      case SCORM_1_2 -> new Scorm12Manifest(plan).write();
      case SCORM_2004 -> new Scorm2004Manifest(plan).write();
      case CMI5 -> new Cmi5Structure(plan).write();
      case SCORM_1_1, AICC, TINCAN, IMS_CP, COMMON_CARTRIDGE, NONE ->
          throw new IllegalArgumentException(standard.code());
    };
  }
}
