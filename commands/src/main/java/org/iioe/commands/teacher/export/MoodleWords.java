package org.iioe.commands.teacher.export;

import java.util.Locale;
import java.util.regex.Pattern;
import org.iioe.commands.teacher.Teacher;
import org.jspecify.annotations.Nullable;

/** What Moodle calls things. */
final class MoodleWords {
  /** Other characters it removes, so that two users could become one. */
  private static final Pattern NOT_IN_USERNAMES = Pattern.compile("[^-.@_a-z0-9]");

  private MoodleWords() {}

  /** The address; where Moodle does not take all of it, the teacher's id keeps it unique. */
  static String username(Teacher teacher) {
    String address = teacher.email().toLowerCase(Locale.ROOT);
    String username = NOT_IN_USERNAMES.matcher(address).replaceAll("");
    return username.equals(address) ? username : username + "-" + teacher.id();
  }

  /** The short name of a role; a platform has no observers unless somebody made that role. */
  static String role(String role) {
    return switch (role) {
      case "learner" -> "student";
      case "facilitator" -> "teacher";
      case "trainer" -> "editingteacher";
      default -> role;
    };
  }

  /** The code of a language pack, such as {@code fr}, {@code pt_br} or {@code zh_cn}. */
  static @Nullable String language(@Nullable String tag) {
    if (tag == null) {
      return null;
    }
    Locale locale = Locale.forLanguageTag(tag);
    String language = locale.getLanguage().equals("iw") ? "he" : locale.getLanguage();
    if (language.equals("zh")) {
      boolean traditional =
          locale.getScript().equals("Hant")
              || locale.getCountry().equals("TW")
              || locale.getCountry().equals("HK");
      return traditional ? "zh_tw" : "zh_cn";
    }
    String country = locale.getCountry().toLowerCase(Locale.ROOT);
    boolean own = country.equals("br") && language.equals("pt");
    return own ? language + "_" + country : language;
  }
}
