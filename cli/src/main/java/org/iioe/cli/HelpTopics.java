package org.iioe.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.iioe.cli.course.FindingsPage;
import org.iioe.commands.fault.Messages;

/** Pages of the help that belong to no command: {@code iioe help exit-codes}. */
final class HelpTopics {
  /** The page that lists all findings; it is made of the catalog. */
  static final String FINDINGS = "findings";

  static final List<String> NAMES =
      List.of("configuration", "environment", "exit-codes", FINDINGS, "formats");

  private HelpTopics() {}

  /** The page, a text file beside this class, or made of what it is about. */
  static String text(String name, Messages messages) {
    return name.equals(FINDINGS) ? FindingsPage.text(messages) : text(name, messages.locale());
  }

  private static String text(String name, Locale locale) {
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
