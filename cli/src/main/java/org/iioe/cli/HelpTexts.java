package org.iioe.cli;

import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.ResourceBundle;
import org.iioe.commands.fault.TextBundle;
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
      texts.putAll(TextBundle.load(bundle, locale));
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
