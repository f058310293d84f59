package org.iioe.commands.packaging.repair;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.iioe.commands.packaging.archive.PackageEntry;
import org.iioe.commands.packaging.archive.PackageFiles;

/** An archive that holds nothing but one archive, which may be the package that was meant. */
final class WrappedPackage {
  private static final Set<String> EXTENSIONS = Set.of("zip", "imscc", "pif");

  /** Nobody packs a package more often by mistake. */
  private static final int MOST_WRAPPINGS = 3;

  private WrappedPackage() {}

  /**
   * The one file of the package, if it may be an archive.
   *
   * @param wrappings how many archives this one came out of
   */
  static Optional<PackageEntry> in(PackageFiles files, int wrappings) {
    List<PackageEntry> entries = files.entries();
    boolean possible = !files.refused() && wrappings < MOST_WRAPPINGS && entries.size() == 1;
    return possible
        ? entries.stream().filter(WrappedPackage::isArchive).findFirst()
        : Optional.empty();
  }

  private static boolean isArchive(PackageEntry entry) {
    String name = entry.name().toLowerCase(Locale.ROOT);
    return EXTENSIONS.contains(name.substring(name.lastIndexOf('.') + 1));
  }
}
