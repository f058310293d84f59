package org.iioe.commands.packaging.archive;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;

/** The record at the end of an archive (APPNOTE 4.3.16), as far as the guards need it. */
final class EndOfDirectory {
  private static final int SIGNATURE = 0x06054b50;
  private static final int LENGTH = 22;
  private static final int LONGEST_COMMENT = 0xFFFF;

  private EndOfDirectory() {}

  /** Bytes after the record and its comment; 0 when the record is nowhere near the end. */
  static long trailingBytes(FileChannel channel) throws IOException {
    ByteBuffer tail = tail(channel);
    int at = find(tail);
    return at < 0 ? 0 : tail.limit() - at - LENGTH - (tail.getShort(at + 20) & 0xFFFF);
  }

  /** Where no file's data may reach: the directory, as far as the record's own size tells. */
  static long directoryStart(FileChannel channel) throws IOException {
    ByteBuffer tail = tail(channel);
    int at = find(tail);
    if (at < 0) {
      return channel.size();
    }
    long end = channel.size() - tail.limit() + at;
    long size = tail.getInt(at + 12) & 0xFFFFFFFFL;
    // In ZIP64 the size stands elsewhere; then the record itself is the border.
    return size > end ? end : end - size;
  }

  private static ByteBuffer tail(FileChannel channel) throws IOException {
    int length = (int) Math.min(channel.size(), LENGTH + LONGEST_COMMENT);
    ByteBuffer tail = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    long start = channel.size() - length;
    while (tail.hasRemaining() && channel.read(tail, start + tail.position()) >= 0) {
      // Reads on until the tail is full.
    }
    return tail.flip();
  }

  private static int find(ByteBuffer tail) {
    for (int at = tail.limit() - LENGTH; at >= 0; at--) {
      if (tail.getInt(at) == SIGNATURE) {
        return at;
      }
    }
    return -1;
  }
}
