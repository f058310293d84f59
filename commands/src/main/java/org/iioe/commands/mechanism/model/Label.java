package org.iioe.commands.mechanism.model;

import java.util.Locale;
import org.iioe.commands.fault.Messages;
import org.iioe.commands.fault.Phrase;

/** What people read, in the three languages of the program. */
public record Label(String en, String fr, String zh) implements Phrase {
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

  @Override
  public String in(Messages messages) {
    return in(messages.locale());
  }

  /** The English text, for machines that read details. */
  @Override
  public String toString() {
    return en;
  }
}
