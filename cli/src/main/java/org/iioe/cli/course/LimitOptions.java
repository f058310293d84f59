package org.iioe.cli.course;

import org.iioe.commands.fault.Fault;
import org.iioe.commands.packaging.archive.ArchiveLimits;
import picocli.CommandLine.Option;

/** How much a package may hold. */
public final class LimitOptions {
  private static final ArchiveLimits USUAL = ArchiveLimits.DEFAULT;

  @Option(names = "--max-entries", paramLabel = "COUNT")
  int entries = USUAL.maxEntries();

  @Option(names = "--max-size", paramLabel = "BYTES")
  long bytes = USUAL.maxBytes();

  @Option(names = "--max-file-size", paramLabel = "BYTES")
  long entryBytes = USUAL.maxEntryBytes();

  @Option(names = "--max-ratio", paramLabel = "RATIO")
  int ratio = USUAL.maxRatio();

  @Option(names = "--max-depth", paramLabel = "COUNT")
  int depth = USUAL.maxDepth();

  @Option(names = "--max-manifest-size", paramLabel = "BYTES")
  long manifestBytes = USUAL.maxManifestBytes();

  /** The limits; a fault when one is not at least 1. */
  ArchiveLimits limits() {
    try {
      return new ArchiveLimits(entries, bytes, entryBytes, ratio, depth, manifestBytes);
    } catch (IllegalArgumentException e) {
      throw Fault.usage("COURSE_LIMIT_INVALID").causedBy(e);
    }
  }
}
