package org.iioe.commands.table;

import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** What one pass over all bytes finds: whether they are UTF-8, and where zero bytes are. */
final class EncodingScan {
  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long HIGH_BITS = 0x8080808080808080L;
  private static final long LOW_BITS = 0x0101010101010101L;

  private final Utf8Check utf8 = new Utf8Check();
  private long total;
  private long evenZeros;
  private long oddZeros;
  private long firstHigh = -1;
  private final LoneCharacters lone = new LoneCharacters();

  static EncodingScan of(InputStream stream) throws IOException {
    EncodingScan scan = new EncodingScan();
    byte[] piece = new byte[1 << 16];
    for (int read = stream.read(piece); read >= 0; read = stream.read(piece)) {
      scan.add(piece, read);
    }
    scan.utf8.end();
    scan.lone.add((byte) '\n');
    return scan;
  }

  private void add(byte[] piece, int length) {
    int at = 0;
    while (at < length) {
      if (utf8.isBetween() && at + 8 <= length && isPlain((long) LONGS.get(piece, at))) {
        lone.add(piece[at]);
        lone.add(piece[at + 7]);
        at += 8;
      } else {
        one(piece[at], total + at);
        at++;
      }
    }
    total += length;
  }

  /** Whether eight bytes are ASCII and none is zero. */
  private static boolean isPlain(long eight) {
    return ((eight | (eight - LOW_BITS)) & HIGH_BITS) == 0;
  }

  private void one(byte value, long offset) {
    if (value == 0) {
      if ((offset & 1) == 0) {
        evenZeros++;
      } else {
        oddZeros++;
      }
    }
    if (value < 0 && firstHigh < 0) {
      firstHigh = offset;
    }
    utf8.add(value & 0xFF);
    lone.add(value);
  }

  long zeros() {
    return evenZeros + oddZeros;
  }

  /** Whether zeros are where UTF-16 has them for ASCII: in one place of each two, and not few. */
  boolean isUtf16(boolean bigEndian) {
    long right = bigEndian ? evenZeros : oddZeros;
    long wrong = bigEndian ? oddZeros : evenZeros;
    return total % 2 == 0 && right >= 4 * wrong && right * 20 >= total;
  }

  boolean isAscii() {
    return firstHigh < 0;
  }

  /** Where the first byte beyond ASCII is, from 0; -1 if there is none. */
  long firstHigh() {
    return firstHigh;
  }

  boolean isUtf8() {
    return utf8.errors() == 0;
  }

  /** Whether it is UTF-8 only in the way in which single Chinese characters are, such as 女. */
  boolean isUtf8ByChance() {
    return lone.areAll();
  }

  /** Whether it was UTF-8 before something damaged it: other encodings hardly ever look like it. */
  boolean isDamagedUtf8() {
    return utf8.errors() > 0 && utf8.characters() >= 8 * utf8.errors();
  }
}
