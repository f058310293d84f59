package org.iioe.commands.packaging.archive;

/**
 * How much a package may hold. Each limit is an option of the commands, and the finding of a
 * package that exceeds it names that option.
 *
 * @param maxEntries files and folders, {@code --max-entries}
 * @param maxBytes all files together when inflated, {@code --max-size}
 * @param maxEntryBytes one file when inflated, {@code --max-file-size}
 * @param maxRatio inflated over stored bytes, {@code --max-ratio}; asked only of what inflates to
 *     more than 4 MiB, for a small file of blanks is no bomb
 * @param maxDepth folders in each other, {@code --max-depth}
 * @param maxManifestBytes a manifest when inflated, {@code --max-manifest-size}
 */
public record ArchiveLimits(
    int maxEntries,
    long maxBytes,
    long maxEntryBytes,
    int maxRatio,
    int maxDepth,
    long maxManifestBytes) {
  private static final long MEBIBYTE = 1024 * 1024;

  /** Far above every real package that was measured, far below what hurts. */
  public static final ArchiveLimits DEFAULT =
      new ArchiveLimits(50_000, 8192 * MEBIBYTE, 4096 * MEBIBYTE, 250, 32, 16 * MEBIBYTE);

  /** From this many inflated bytes on, the ratio is asked for. */
  static final long RATIO_FROM_BYTES = 4 * MEBIBYTE;

  public ArchiveLimits {
    if (maxEntries < 1
        || maxBytes < 1
        || maxEntryBytes < 1
        || maxRatio < 1
        || maxDepth < 1
        || maxManifestBytes < 1) {
      throw new IllegalArgumentException("Every limit is at least 1");
    }
  }
}
