package org.iioe.commands.mechanism.model;

import java.util.Locale;

/** What people read, in the three languages of the program. */
public record Label(String en, String fr, String zh) {
  public Label {
    if (en.isBlank() || fr.isBlank() || zh.isBlank()) {
      throw new IllegalArgumentException("empty label");
    }
  }

  /** The text in the user's language; English for any other. */
  public String in(Locale locale) {
    return switch (locale.getLanguage()) {
      case "fr" -> fr;
      case "zh" -> zh;
      default -> en;
    };
  }
}
