package org.iioe.commands.packaging.archive;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.iioe.commands.packaging.finding.Finding;
import org.iioe.commands.packaging.finding.Severity;

/**
 * The files of one package: a ZIP archive, a folder, or one bare XML file (a cmi5 course structure
 * may be that, cmi5 14.1).
 *
 * <p>Opening reads names and sizes and inflates nothing. What a guard sees then is in {@link
 * #findings()}; with an error among them the package is {@linkplain #refused() refused}, and {@link
 * #open} gives nothing of it out. Entries may be read from several threads at once.
 */
public interface PackageFiles extends Closeable {
  /** What holds the files. */
  enum Container {
    ZIP,
    FOLDER,
    XML_FILE
  }

  /**
   * Opens a package.
   *
   * @throws org.iioe.commands.fault.Fault of kind invalid input when there is no package at the
   *     path at all: no such file, an empty one, a text file, another kind of archive
   */
  static PackageFiles open(Path path, ArchiveLimits limits) {
    return PackageOpener.open(path, limits);
  }

  /** The file or folder as it was named. */
  Path source();

  Container container();

  /** Every file, in the order in which the container holds them (a folder: sorted by path). */
  List<PackageEntry> entries();

  /** The file with exactly this normalized path. */
  Optional<PackageEntry> find(String path);

  /**
   * A guarded stream: it counts the bytes that really come out, refuses more or fewer than were
   * declared, and compares the checksum at the end.
   *
   * @throws ArchiveException when the package is refused or the entry's data cannot be read;
   *     reading throws it when a guard trips
   */
  InputStream open(PackageEntry entry) throws IOException;

  /**
   * The entry's data as the container keeps them, for an archive that takes them over without
   * compressing them anew; empty when only {@link #open} gives them out.
   */
  default Optional<StoredData> stored(PackageEntry entry) throws IOException {
    return Optional.empty();
  }

  /** What opening noticed, errors first. */
  List<Finding> findings();

  /** True when a guard refused the package, so that nothing can be read from it. */
  default boolean refused() {
    return findings().stream().anyMatch(finding -> finding.rule().severity() == Severity.ERROR);
  }

  @Override
  void close();
}
