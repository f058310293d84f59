package org.iioe.cli.terminal;

import java.util.HashMap;
import java.util.Map;

/**
 * The user's own {@code LC_ALL}.
 *
 * <p>Under the locale {@code C}, or one that is not installed, Java mangles every argument and file
 * name that is not ASCII. So the launcher script starts it under {@code LC_ALL=C.UTF-8} and says in
 * {@code -Diioe.locale} what the user had, which decides the language and is what {@code psql} and
 * other programs that are started get.
 */
public final class UserLocale {
  private static final String PROPERTY = "iioe.locale";
  private static final String VARIABLE = "LC_ALL";

  private UserLocale() {}

  /** The environment as it was before the launcher script changed it. */
  static Map<String, String> restored(Map<String, String> environment) {
    Map<String, String> restored = new HashMap<>(environment);
    restore(restored);
    return restored;
  }

  /** Restores it in place, as in {@code ProcessBuilder.environment()}. */
  public static void restore(Map<String, String> environment) {
    String locale = System.getProperty(PROPERTY);
    if (locale == null) {
      return;
    }
    if (locale.isEmpty()) {
      environment.remove(VARIABLE);
    } else {
      environment.put(VARIABLE, locale);
    }
  }
}
