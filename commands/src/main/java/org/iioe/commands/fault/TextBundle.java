package org.iioe.commands.fault;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Properties;

/**
 * The texts of one bundle in one language. Each language has all keys, so that there is nothing to
 * fall back to, and {@code ResourceBundle} would search every jar for variants that are not there.
 */
public final class TextBundle {
  private TextBundle() {}

  /**
   * Reads {@code messages.properties} for English, else {@code messages_fr.properties}.
   *
   * @param baseName such as {@code org.iioe.commands.fault.messages}
   */
  public static Properties load(String baseName, Locale locale) {
    String language = locale.getLanguage();
    String suffix = language.equals("en") ? "" : "_" + language;
    String name = "/" + baseName.replace('.', '/') + suffix + ".properties";
    Properties texts = new Properties();
    try (InputStream stream = TextBundle.class.getResourceAsStream(name)) {
      if (stream == null) {
        throw new IllegalStateException("no bundle " + name);
      }
      texts.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return texts;
  }
}
