package org.iioe.commands.packaging.manifest;

import java.util.Locale;
import java.util.Optional;

/** The files by which packages are recognized, in the order in which they are preferred. */
public enum ManifestKind {
  IMS("imsmanifest.xml"),
  CMI5("cmi5.xml"),
  TINCAN("tincan.xml"),
  /** Any name with this extension. */
  AICC(".crs"),
  /** A course whose course file is lost but whose units are there. */
  AICC_UNITS(".au");

  private final String fileName;

  ManifestKind(String fileName) {
    this.fileName = fileName;
  }

  /** The name that the standard asks for, or an extension. */
  public String fileName() {
    return fileName;
  }

  static Optional<ManifestKind> of(String path) {
    String name = path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
    for (ManifestKind kind : values()) {
      boolean fits =
          kind.fileName.startsWith(".") ? name.endsWith(kind.fileName) : name.equals(kind.fileName);
      if (fits) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }
}
