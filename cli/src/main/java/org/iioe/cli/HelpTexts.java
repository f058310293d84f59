package org.iioe.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/**
 * The texts of the help, in one language, as one bundle: picocli takes only one for a command, and
 * the options that all commands share have theirs elsewhere.
 */
final class HelpTexts extends ResourceBundle {
  private final Properties texts = new Properties();

  /**
   * @param bundles base names such as {@code org.iioe.cli.course.help}; later ones win
   */
  HelpTexts(Locale locale, List<String> bundles) {
    for (String bundle : bundles) {
      load(bundle, locale.getLanguage());
    }
  }

  private void load(String bundle, String language) {
    String suffix = language.equals("en") ? "" : "_" + language;
    String name = "/" + bundle.replace('.', '/') + suffix + ".properties";
    try (InputStream stream = HelpTexts.class.getResourceAsStream(name)) {
      if (stream == null) {
        throw new IllegalStateException("no bundle " + name);
      }
      texts.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  @Override
  protected @Nullable Object handleGetObject(String key) {
    return texts.getProperty(key);
  }

  @Override
  public Enumeration<String> getKeys() {
    return Collections.enumeration(texts.stringPropertyNames());
  }
}
