package org.iioe.commands.packaging.pack.description;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/** A text in every language of a course. */
public record LocalText(Map<String, String> byLanguage) {
  public LocalText {
    byLanguage = Collections.unmodifiableMap(new TreeMap<>(byLanguage));
  }

  /**
   * The text in a language of the course.
   *
   * @throws IllegalArgumentException for any other language
   */
  public String in(String language) {
    String text = byLanguage.get(language);
    if (text == null) {
      throw new IllegalArgumentException(language);
    }
    return text;
  }
}
