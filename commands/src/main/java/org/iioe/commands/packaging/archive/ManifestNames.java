package org.iioe.commands.packaging.archive;

import java.util.Locale;
import java.util.Set;

/** The files that are read as a whole into memory, and so have a limit of their own. */
final class ManifestNames {
  private static final Set<String> NAMES = Set.of("imsmanifest.xml", "cmi5.xml", "tincan.xml");
  private static final Set<String> AICC_EXTENSIONS =
      Set.of("crs", "au", "des", "cst", "ort", "pre");

  private ManifestNames() {}

  static boolean contain(String path) {
    String name = path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
    return NAMES.contains(name)
        || AICC_EXTENSIONS.contains(name.substring(name.lastIndexOf('.') + 1));
  }
}
