package org.iioe.commands.course;

import java.nio.file.Path;
import java.text.Normalizer;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.regex.Pattern;
import org.iioe.commands.fault.Fault;
import org.jspecify.annotations.Nullable;

/** Codes and languages as the catalogue writes them. */
public final class CourseNames {
  /** BCP 47 for a language that nobody has named. */
  public static final String UNDETERMINED = "und";

  private static final int LONGEST_CODE = 100;
  private static final Pattern CODE = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._-]*");
  private static final Pattern EXTENSION =
      Pattern.compile("\\.(zip|imscc|pif|xml)$", Pattern.CASE_INSENSITIVE);

  private CourseNames() {}

  /**
   * Checks a code that somebody gave; upper case is taken for lower case.
   *
   * @throws Fault of kind usage when it cannot be a code
   */
  public static String code(String given) {
    String code = Normalizer.normalize(given, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    if (!CODE.matcher(code).matches() || code.length() > LONGEST_CODE) {
      throw Fault.usage("COURSE_CODE_INVALID").with("code", given);
    }
    return code;
  }

  /**
   * The code of a package that nobody gave one: the name of its file without extension, in lower
   * case, with hyphens where there is neither a letter nor a digit, without accents on Latin
   * letters: {@code Présentation générale (v2).zip} is {@code presentation-generale-v2}.
   */
  public static String codeFor(Path file) {
    String name = EXTENSION.matcher(nameOf(file)).replaceFirst("");
    String plain = Normalizer.normalize(name, Normalizer.Form.NFKD).replaceAll("\\p{Mn}+", "");
    String code =
        Normalizer.normalize(plain, Normalizer.Form.NFC)
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^\\p{L}\\p{N}]+", "-")
            .replaceAll("^-+|-+$", "");
    String cut = code.length() > LONGEST_CODE ? code.substring(0, LONGEST_CODE) : code;
    return cut.isEmpty() ? "course" : cut;
  }

  /** The last name of a path, also of {@code .} and of a path that ends in a slash. */
  static String nameOf(Path file) {
    Path name = file.toAbsolutePath().normalize().getFileName();
    return name == null ? "package" : name.toString();
  }

  /**
   * Checks a language that somebody gave.
   *
   * @throws Fault of kind usage when it is no BCP 47 tag
   */
  public static String language(String given) {
    try {
      String tag =
          new Locale.Builder().setLanguageTag(given.replace('_', '-')).build().toLanguageTag();
      if (!tag.equals(UNDETERMINED) || given.equalsIgnoreCase(UNDETERMINED)) {
        return tag;
      }
    } catch (IllformedLocaleException e) {
      throw Fault.usage("COURSE_LANGUAGE_INVALID").with("language", given).causedBy(e);
    }
    throw Fault.usage("COURSE_LANGUAGE_INVALID").with("language", given);
  }

  /**
   * The edition that a package belongs to by the language that it declares: the language and its
   * script, for {@code en-US} and {@code en} are one edition and {@code zh-Hans} and {@code
   * zh-Hant} are two.
   */
  static String editionLanguage(@Nullable String declared) {
    Locale locale = Locale.forLanguageTag(declared == null ? "" : declared.replace('_', '-'));
    String tag =
        new Locale.Builder()
            .setLanguage(locale.getLanguage())
            .setScript(locale.getScript())
            .build()
            .toLanguageTag();
    return tag.isEmpty() ? UNDETERMINED : tag;
  }
}
