package org.iioe.cli.config;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.iioe.commands.fault.Fault;
import org.jspecify.annotations.Nullable;

/** In which of the suite's three languages people are addressed. */
public final class Language {
  public static final List<String> NAMES = List.of("en", "fr", "zh");

  private static final List<String> VARIABLES = List.of("LC_ALL", "LC_MESSAGES", "LANG");

  private Language() {}

  /** The language of {@code --lang}; a usage fault when it is none of the three. */
  public static Locale named(String name) {
    if (!NAMES.contains(name)) {
      throw Fault.usage("LANGUAGE_UNKNOWN").with("language", name).with("valid", NAMES);
    }
    return Locale.forLanguageTag(name);
  }

  /**
   * The language of the environment, by the rule of POSIX: the first variable that is set decides.
   * A locale of none of our languages, as {@code C} is, means English.
   */
  public static Locale of(Map<String, String> environment) {
    for (String variable : VARIABLES) {
      String value = environment.getOrDefault(variable, "");
      if (!value.isEmpty()) {
        return ofLocaleName(value);
      }
    }
    return Locale.ENGLISH;
  }

  private static Locale ofLocaleName(String locale) {
    for (String name : NAMES) {
      boolean speaksIt = locale.startsWith(name) && endsAfterLanguage(locale);
      if (speaksIt) {
        return Locale.forLanguageTag(name);
      }
    }
    return Locale.ENGLISH;
  }

  /** So that {@code fra} or {@code env} is not taken for French or English. */
  private static boolean endsAfterLanguage(String locale) {
    return locale.length() == 2 || "_.@-".indexOf(locale.charAt(2)) >= 0;
  }

  /** The language that the first words of the command line ask for, as far as they are right. */
  public static Locale of(@Nullable String option, Map<String, String> environment) {
    return option != null && NAMES.contains(option)
        ? Locale.forLanguageTag(option)
        : of(environment);
  }
}
