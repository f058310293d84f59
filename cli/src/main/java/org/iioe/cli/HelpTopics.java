package org.iioe.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** Pages of the help that belong to no command: {@code iioe help exit-codes}. */
final class HelpTopics {
  static final List<String> NAMES =
      List.of("configuration", "environment", "exit-codes", "formats");

  private HelpTopics() {}

  /** The page, a text file beside this class. */
  static String text(String name, Locale locale) {
    String suffix = locale.getLanguage().equals("en") ? "" : "_" + locale.getLanguage();
    String file = "/org/iioe/cli/topics/" + name + suffix + ".txt";
    try (InputStream stream = HelpTopics.class.getResourceAsStream(file)) {
      if (stream == null) {
        throw new IllegalStateException("no topic " + file);
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new IllegalStateException(unreadable);
    }
  }
}
