package org.iioe.commands.table;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.iioe.commands.fault.Fault;
import org.iioe.commands.table.TableDialect.Evidence;
import org.jspecify.annotations.Nullable;

/**
 * The encoding of a text, and what it was decided by.
 *
 * @param mark how many bytes of a byte order mark to leave out
 * @param firstHigh where the first byte beyond ASCII is; -1 if there is none or it says nothing
 */
record EncodingChoice(Charset encoding, Evidence evidence, int mark, long firstHigh) {
  /** Decides with evidence, or refuses. */
  static EncodingChoice of(TextBytes bytes, @Nullable Charset given) throws IOException {
    byte[] head;
    EncodingScan scan;
    try (InputStream stream = bytes.open()) {
      head = stream.readNBytes(4);
    }
    try (InputStream stream = bytes.open()) {
      scan = EncodingScan.of(stream);
    }
    EncodingChoice marked = marked(bytes.name(), head);
    if (marked != null) {
      return marked;
    }
    if (given != null) {
      return new EncodingChoice(ordered(given), Evidence.GIVEN, 0, scan.firstHigh());
    }
    return scan.zeros() > 0 ? zeros(bytes.name(), scan) : without(bytes, scan);
  }

  private static @Nullable EncodingChoice marked(String file, byte[] head) {
    if (begins(head, 0xFF, 0xFE, 0, 0) || begins(head, 0, 0, 0xFE, 0xFF)) {
      throw Fault.invalidInput("TABLE_UTF_32").with("file", file);
    }
    if (begins(head, 0xEF, 0xBB, 0xBF)) {
      return new EncodingChoice(StandardCharsets.UTF_8, Evidence.BYTE_ORDER_MARK, 3, -1);
    }
    if (begins(head, 0xFF, 0xFE)) {
      return new EncodingChoice(StandardCharsets.UTF_16LE, Evidence.BYTE_ORDER_MARK, 2, -1);
    }
    return begins(head, 0xFE, 0xFF)
        ? new EncodingChoice(StandardCharsets.UTF_16BE, Evidence.BYTE_ORDER_MARK, 2, -1)
        : null;
  }

  private static boolean begins(byte[] head, int... wanted) {
    byte[] bytes = new byte[wanted.length];
    for (int i = 0; i < wanted.length; i++) {
      bytes[i] = (byte) wanted[i];
    }
    return head.length >= bytes.length && Arrays.equals(Arrays.copyOf(head, bytes.length), bytes);
  }

  /** UTF-16 alone leaves the order to a mark, and there is none: then Windows' order is meant. */
  private static Charset ordered(Charset given) {
    return given.equals(StandardCharsets.UTF_16) ? StandardCharsets.UTF_16LE : given;
  }

  private static EncodingChoice zeros(String file, EncodingScan scan) {
    if (scan.isUtf16(false)) {
      return new EncodingChoice(StandardCharsets.UTF_16LE, Evidence.ZERO_BYTES, 0, -1);
    }
    if (scan.isUtf16(true)) {
      return new EncodingChoice(StandardCharsets.UTF_16BE, Evidence.ZERO_BYTES, 0, -1);
    }
    throw Fault.invalidInput("TABLE_BINARY").with("file", file);
  }

  private static EncodingChoice without(TextBytes bytes, EncodingScan scan) throws IOException {
    if (scan.isAscii()) {
      return new EncodingChoice(StandardCharsets.UTF_8, Evidence.ASCII, 0, -1);
    }
    long high = scan.firstHigh();
    if (scan.isUtf8() && scan.isUtf8ByChance()) {
      try (InputStream stream = bytes.open()) {
        LegacyScan.of(stream).refuseChinese(bytes.name());
      }
    }
    if (scan.isUtf8() || scan.isDamagedUtf8()) {
      // Damaged text is read as what it was, so that the reader can say where the damage is.
      return new EncodingChoice(StandardCharsets.UTF_8, Evidence.VALID_UTF_8, 0, high);
    }
    try (InputStream stream = bytes.open()) {
      Charset decided = LegacyScan.of(stream).decide(bytes.name());
      return new EncodingChoice(decided, Evidence.CHARACTERS, 0, high);
    }
  }
}
