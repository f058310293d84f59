package org.iioe.commands.packaging.archive;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;

/**
 * What stands before an entry's data (APPNOTE 4.3.7). A tool that streams trusts it, one that seeks
 * trusts the central directory; where the two disagree, two readers see two packages.
 *
 * @param name its bytes, as {@link #bytesAsText} has them
 * @param dataOffset where the data begin, in bytes from the start of the file
 */
record LocalHeader(
    int flags,
    int method,
    long crc32,
    long compressedSize,
    long size,
    String name,
    long dataOffset) {
  static final int LENGTH = 30;
  private static final int SIGNATURE = 0x04034b50;
  private static final long UNSIGNED = 0xFFFFFFFFL;
  private static final int SHORT = 0xFFFF;
  private static final int HAS_DESCRIPTOR = 1 << 3;
  private static final int ENCRYPTED = 1;

  static LocalHeader read(FileChannel channel, long offset) throws IOException {
    ByteBuffer fixed = read(channel, offset, LENGTH);
    if (fixed.getInt(0) != SIGNATURE) {
      throw new EOFException("No local header at " + offset);
    }
    int nameLength = fixed.getShort(26) & SHORT;
    int extraLength = fixed.getShort(28) & SHORT;
    return new LocalHeader(
        fixed.getShort(6) & SHORT,
        fixed.getShort(8) & SHORT,
        fixed.getInt(14) & UNSIGNED,
        fixed.getInt(18) & UNSIGNED,
        fixed.getInt(22) & UNSIGNED,
        bytesAsText(read(channel, offset + LENGTH, nameLength).array()),
        offset + LENGTH + nameLength + extraLength);
  }

  private static ByteBuffer read(FileChannel channel, long offset, int length) throws IOException {
    ByteBuffer buffer = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    while (buffer.hasRemaining()) {
      if (offset < 0 || channel.read(buffer, offset + buffer.position()) < 0) {
        throw new EOFException("The file ends in a local header");
      }
    }
    return buffer;
  }

  /**
   * A name's bytes, comparable and undecoded, one character each. The kind of slash is leveled:
   * some tools mend it in only one of the two places.
   */
  static String bytesAsText(byte[] name) {
    return new String(name, StandardCharsets.ISO_8859_1).replace('\\', '/');
  }

  boolean encrypted() {
    return (flags & ENCRYPTED) != 0;
  }

  /**
   * True when the header says nothing else than the directory. Zeros before a data descriptor and
   * the ZIP64 mark say nothing at all.
   */
  boolean agrees(int otherMethod, long otherCrc32, long otherCompressedSize, long otherSize) {
    boolean open = (flags & HAS_DESCRIPTOR) != 0;
    return method == otherMethod
        && (crc32 == otherCrc32 || (open && crc32 == 0))
        && sizeAgrees(compressedSize, otherCompressedSize, open)
        && sizeAgrees(size, otherSize, open);
  }

  private static boolean sizeAgrees(long here, long there, boolean open) {
    return here == there || here == UNSIGNED || (open && here == 0);
  }
}
