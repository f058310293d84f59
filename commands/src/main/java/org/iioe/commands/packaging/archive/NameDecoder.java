package org.iioe.commands.packaging.archive;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mozilla.universalchardet.UniversalDetector;

/**
 * Decodes the names that an archive does not mark as UTF-8. The format says CP437 (APPNOTE D.1);
 * tools write UTF-8 without the mark, or the code page of the computer. One archive was written by
 * one computer, so all its unmarked names are decided together.
 */
final class NameDecoder {
  private static final Charset CP437 = Charset.forName("IBM437");

  /** In the order in which they are believed when the detector has no answer. */
  private static final List<Charset> CODE_PAGES =
      List.of(
          Charset.forName("GB18030"),
          Charset.forName("Shift_JIS"),
          Charset.forName("IBM866"),
          Charset.forName("IBM852"),
          Charset.forName("windows-1252"));

  /** No language has both in one word, but the wrong code page has. */
  private static final Pattern MIXED =
      Pattern.compile("\\p{IsLatin}\\p{IsCyrillic}|\\p{IsCyrillic}\\p{IsLatin}");

  private final Charset charset;

  private NameDecoder(Charset charset) {
    this.charset = charset;
  }

  /**
   * @param unmarked every name of the archive that has no UTF-8 mark and no Unicode extra field
   */
  static NameDecoder forNames(List<byte[]> unmarked) {
    List<byte[]> foreign = unmarked.stream().filter(NameDecoder::hasHighByte).toList();
    if (allDecode(foreign, StandardCharsets.UTF_8, c -> true)) {
      return new NameDecoder(StandardCharsets.UTF_8);
    }
    if (isJapanese(foreign)) {
      return new NameDecoder(Charset.forName("Shift_JIS"));
    }
    if (allDecode(foreign, CP437, NameDecoder::isLatin)) {
      return new NameDecoder(CP437);
    }
    return new NameDecoder(detected(foreign).orElse(CP437));
  }

  /** What the names were read as. */
  Charset charset() {
    return charset;
  }

  String decode(byte[] name) {
    return new String(name, charset);
  }

  static boolean hasHighByte(byte[] name) {
    for (byte b : name) {
      if (b < 0) {
        return true;
      }
    }
    return false;
  }

  private static Optional<Charset> detected(List<byte[]> names) {
    List<Charset> candidates = new ArrayList<>();
    String guess = guess(names);
    if (guess != null && Charset.isSupported(guess)) {
      candidates.add(Charset.forName(guess));
    }
    candidates.addAll(CODE_PAGES);
    return candidates.stream()
        .filter(candidate -> allDecode(names, candidate, NameDecoder::isWordCharacter))
        .findFirst();
  }

  private static @Nullable String guess(List<byte[]> names) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] name : names) {
      all.writeBytes(name);
      all.write('\n');
    }
    UniversalDetector detector = new UniversalDetector();
    detector.handleData(all.toByteArray());
    detector.dataEnd();
    return detector.getDetectedCharset();
  }

  /**
   * Kana come as bytes that are Latin letters in CP437, but never alone: {@code âge} would be one
   * kana among Latin letters, {@code テスト} is a run of them.
   */
  private static boolean isJapanese(List<byte[]> names) {
    Charset japanese = Charset.forName("Shift_JIS");
    boolean kana = false;
    for (byte[] name : names) {
      String decoded = strict(name, japanese);
      if (decoded == null || !decoded.replaceAll("[぀-ヿ一-鿿]{2,}", "").matches("\\p{ASCII}*")) {
        return false;
      }
      kana |= decoded.matches(".*[぀-ヿ].*");
    }
    return kana;
  }

  private static boolean allDecode(List<byte[]> names, Charset charset, IntPredicate plausible) {
    for (byte[] name : names) {
      String decoded = strict(name, charset);
      if (decoded == null
          || MIXED.matcher(decoded).find()
          || !decoded.codePoints().filter(c -> c > 127).allMatch(plausible)) {
        return false;
      }
    }
    return true;
  }

  private static @Nullable String strict(byte[] name, Charset charset) {
    try {
      return charset.newDecoder().decode(ByteBuffer.wrap(name)).toString();
    } catch (CharacterCodingException e) {
      return null;
    }
  }

  private static boolean isLatin(int character) {
    return Character.isLetter(character)
        && Character.UnicodeScript.of(character) == Character.UnicodeScript.LATIN;
  }

  private static boolean isWordCharacter(int character) {
    return Character.isLetterOrDigit(character)
        || Character.getType(character) == Character.NON_SPACING_MARK
        || isEastAsianPunctuation(character);
  }

  /** CJK symbols and punctuation, and the fullwidth forms. */
  private static boolean isEastAsianPunctuation(int character) {
    return (character >= 0x3000 && character <= 0x303F)
        || (character >= 0xFF00 && character <= 0xFFEF);
  }
}
