package org.iioe.commands.roster.value;

import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A language: its BCP 47 tag, or its name in English, French, Chinese or itself. */
public final class LanguageValue implements Value {
  private static final int LONGEST_TAG = 35;

  private static final class Known {
    static final NamedThings LANGUAGES =
        new NamedThings("/org/iioe/commands/roster/value/languages.txt", 1);
  }

  @Override
  public @Nullable String read(String cell, Complaints complaints) {
    if (cell.length() > 100) {
      complaints.add("ROSTER_LANGUAGE_UNKNOWN");
      return null;
    }
    String tag = Known.LANGUAGES.code(cell);
    if (tag == null) {
      tag = tag(cell);
    }
    if (tag == null) {
      List<String> nearest = Known.LANGUAGES.nearest(cell);
      if (nearest.isEmpty()) {
        complaints.add("ROSTER_LANGUAGE_UNKNOWN");
      } else {
        complaints.add("LANGUAGE_LOOKS_LIKE", "nearest", String.join(", ", nearest));
      }
    }
    return tag;
  }

  /** The tag in its usual case; null if it is none, or of a language that nobody knows. */
  private static @Nullable String tag(String cell) {
    Locale locale;
    try {
      locale = new Locale.Builder().setLanguageTag(cell.replace('_', '-')).build();
    } catch (IllformedLocaleException noTag) {
      return null;
    }
    String language = locale.getLanguage();
    String known = Known.LANGUAGES.code(language);
    boolean isKnown =
        known != null || !locale.getDisplayLanguage(Locale.ENGLISH).equalsIgnoreCase(language);
    String tag = locale.toLanguageTag();
    return language.isEmpty() || !isKnown || tag.length() > LONGEST_TAG ? null : tag;
  }
}
