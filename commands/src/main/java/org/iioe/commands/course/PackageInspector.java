package org.iioe.commands.course;

import java.io.IOException;
import java.util.Map;
import org.iioe.commands.packaging.ReadPackage;
import org.iioe.commands.packaging.archive.PackageFiles;

/** Understands packages: the seam between the catalogue and the readers of the standards. */
public interface PackageInspector {
  /** Reads the manifest and judges the package; inflates nothing else. */
  ReadPackage read(PackageFiles files) throws IOException;

  /**
   * The digest that says whether two packages are the same course, the manifest's identity left
   * out; 64 lower-case hexadecimal digits.
   *
   * @param digests SHA-256 of every file, by path
   */
  String canonicalDigest(PackageFiles files, ReadPackage read, Map<String, String> digests)
      throws IOException;
}
