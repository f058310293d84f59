package org.iioe.commands.table;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.iioe.commands.fault.Fault;

/** Weighs GB18030 against windows-1252 by what the bytes would be in each. */
final class LegacyScan {
  private static final Charset CHINESE = Charset.forName("GB18030");
  private static final Charset LATIN = Charset.forName("windows-1252");
  private static final Charset TURKISH = Charset.forName("windows-1254");

  /** Below this a byte is ASCII and belongs to no character of GB18030. */
  private static final int BETWEEN = 0x30;

  private final LatinScore latin = new LatinScore();
  private final ChineseScore chinese = new ChineseScore();
  private byte[] sample = new byte[0];

  static LegacyScan of(InputStream stream) throws IOException {
    LegacyScan scan = new LegacyScan();
    byte[] piece = new byte[1 << 16];
    int kept = 0;
    while (true) {
      int read = stream.readNBytes(piece, kept, piece.length - kept);
      int length = kept + read;
      int end = length < piece.length ? length : lastBetween(piece, length);
      scan.add(piece, end);
      if (read == 0) {
        return scan;
      }
      kept = length - end;
      System.arraycopy(piece, end, piece, 0, kept);
    }
  }

  /** The end of the last byte that is surely between characters, or all if there is none. */
  private static int lastBetween(byte[] piece, int length) {
    for (int end = length; end > 0; end--) {
      if (piece[end - 1] >= 0 && piece[end - 1] < BETWEEN) {
        return end;
      }
    }
    return length;
  }

  private void add(byte[] bytes, int length) {
    chinese.add(bytes, length);
    for (int at = 0; at < length; at++) {
      if (bytes[at] < 0) {
        latin.add(
            value(bytes, at - 1, length),
            bytes[at] & 0xFF,
            value(bytes, at + 1, length),
            value(bytes, at + 2, length));
        if (sample.length == 0) {
          sample = Arrays.copyOfRange(bytes, at, Math.min(length, at + 4));
        }
      }
    }
  }

  private static int value(byte[] bytes, int at, int length) {
    return at >= 0 && at < length ? bytes[at] & 0xFF : ' ';
  }

  /** The encoding, if it is beyond doubt. */
  Charset decide(String file) {
    boolean likelyLatin = latin.isPlausible();
    boolean likelyChinese = chinese.isPlausible();
    if (likelyLatin && !likelyChinese) {
      if (latin.isTurkish()) {
        throw ambiguous(file, LATIN, TURKISH);
      }
      return LATIN;
    }
    if ((likelyChinese && !likelyLatin) || chinese.isDamaged()) {
      return CHINESE;
    }
    if (latin.isValid() && chinese.isPossible()) {
      throw ambiguous(file, LATIN, CHINESE);
    }
    throw Fault.invalidInput("TABLE_ENCODING_UNKNOWN").with("file", file);
  }

  /** Refuses what is valid UTF-8, when it may as well be Chinese. */
  void refuseChinese(String file) {
    if (chinese.isPlausible()) {
      throw ambiguous(file, StandardCharsets.UTF_8, CHINESE);
    }
  }

  private Fault ambiguous(String file, Charset one, Charset other) {
    return Fault.invalidInput("TABLE_ENCODING_AMBIGUOUS")
        .with("file", file)
        .with("one", one.name())
        .with("oneReading", reading(one))
        .with("other", other.name())
        .with("otherReading", reading(other));
  }

  /** Two characters at most: enough to see the difference, too few to be somebody's name. */
  private String reading(Charset encoding) {
    String text = encoding.decode(ByteBuffer.wrap(sample)).toString();
    boolean isAscii =
        text.length() > 1 && StandardCharsets.US_ASCII.newEncoder().canEncode(text.charAt(1));
    return text.substring(0, Math.min(text.length(), isAscii ? 1 : 2));
  }
}
