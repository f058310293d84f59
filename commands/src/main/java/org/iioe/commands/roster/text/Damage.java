package org.iioe.commands.roster.text;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Text that was once read in the wrong encoding. */
public final class Damage {
  private static final Charset WINDOWS = Charset.forName("windows-1252");
  private static final Charset CHINESE = Charset.forName("GBK");
  private static final int LEAST_OF_CHINESE = 4;
  private static final char UNDEFINED_BYTE = 0x9D;

  private Damage() {}

  /** Whether letters were lost for good: {@code Fran�ois}, {@code Fran?ois}, {@code ????}. */
  public static boolean isLost(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == 0xFFFD || (Character.isSurrogate(c) && !isPaired(text, i))) {
        return true;
      }
      if (c == '?' && (isAt(text, i + 1, '?') || isBetweenLetters(text, i) || isAlone(text))) {
        return true;
      }
    }
    return false;
  }

  /** Whether it holds half a character, which no database takes. */
  public static boolean isBroken(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isSurrogate(text.charAt(i)) && !isPaired(text, i)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isPaired(String text, int at) {
    char c = text.charAt(at);
    return Character.isHighSurrogate(c)
        ? at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1))
        : at > 0 && Character.isHighSurrogate(text.charAt(at - 1));
  }

  private static boolean isAt(String text, int at, char c) {
    return at < text.length() && text.charAt(at) == c;
  }

  private static boolean isBetweenLetters(String text, int at) {
    return at > 0
        && at + 1 < text.length()
        && Character.isLetter(text.charAt(at - 1))
        && Character.isLetter(text.charAt(at + 1));
  }

  private static boolean isAlone(String text) {
    return text.length() == 1;
  }

  /** What {@code FranÃ§ois} was before it was read in the wrong encoding; null if it is sound. */
  public static @Nullable String mended(String text) {
    // Decoding that fails is slow, and most text with accents shows at once that it is sound.
    String mended = hasPair(text) ? decoded(text, WINDOWS, StandardCharsets.UTF_8) : null;
    if (mended == null && isRunOfAccents(text)) {
      mended = decoded(text, WINDOWS, CHINESE);
      return mended != null && isHan(mended) ? mended : null;
    }
    if (mended == null && isHanAmongLetters(text)) {
      mended = decoded(text, CHINESE, StandardCharsets.UTF_8);
    }
    return mended;
  }

  /** Whether there is what the first two bytes of a character in UTF-8 look like. */
  private static boolean hasPair(String text) {
    for (int i = 0; i + 1 < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= 0xC2 && c <= 0xF4 && text.charAt(i + 1) >= 0x80) {
        return true;
      }
    }
    return false;
  }

  private static @Nullable String decoded(String text, Charset wrong, Charset right) {
    try {
      ByteBuffer bytes =
          text.indexOf(UNDEFINED_BYTE) >= 0
              ? withUndefined(text, wrong)
              : wrong.newEncoder().encode(CharBuffer.wrap(text));
      String decoded = right.newDecoder().decode(bytes).toString();
      return decoded.equals(text) ? null : decoded;
    } catch (CharacterCodingException sound) {
      return null;
    }
  }

  /** The byte comes through as it is where an encoding has no character for it: 李 needs it. */
  private static ByteBuffer withUndefined(String text, Charset wrong)
      throws CharacterCodingException {
    ByteBuffer bytes = ByteBuffer.allocate(2 * text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == UNDEFINED_BYTE) {
        bytes.put((byte) c);
      } else {
        bytes.put(wrong.newEncoder().encode(CharBuffer.wrap(text, i, i + 1)));
      }
    }
    return bytes.flip();
  }

  private static boolean isRunOfAccents(String text) {
    int run = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      run = c >= 0xA1 && c <= 0xFF ? run + 1 : 0;
      if (run >= LEAST_OF_CHINESE) {
        return true;
      }
    }
    return false;
  }

  private static boolean isHan(String text) {
    return text.codePoints()
        .filter(point -> point >= 0x80)
        .allMatch(point -> Character.UnicodeScript.of(point) == Character.UnicodeScript.HAN);
  }

  private static boolean isHanAmongLetters(String text) {
    for (int i = 1; i + 1 < text.length(); i++) {
      if (Character.isIdeographic(text.charAt(i))
          && isSmall(text.charAt(i - 1))
          && isSmall(text.charAt(i + 1))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isSmall(char c) {
    return c >= 'a' && c <= 'z';
  }
}
