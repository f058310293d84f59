package org.iioe.commands.packaging.archive;

/**
 * One file of a package.
 *
 * @param path relative, with forward slashes, in Unicode NFC, without {@code .} or {@code ..}
 * @param size bytes when inflated, as the container declares them
 * @param compressedSize bytes in the container; equal to {@code size} outside a ZIP
 * @param crc32 the declared checksum, or -1 outside a ZIP
 * @param position its place in the container's own order, from 0
 */
public record PackageEntry(String path, long size, long compressedSize, long crc32, int position) {
  public PackageEntry {
    if (path.isEmpty() || size < 0 || compressedSize < 0 || crc32 < -1 || position < 0) {
      throw new IllegalArgumentException(path + " " + size + " " + compressedSize);
    }
  }

  /** The last part of the path. */
  public String name() {
    return path.substring(path.lastIndexOf('/') + 1);
  }
}
