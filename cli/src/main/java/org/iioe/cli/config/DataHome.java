package org.iioe.cli.config;

import java.nio.file.Path;
import java.util.Map;

/** Where the suite keeps a user's data. */
public final class DataHome {
  private DataHome() {}

  /** {@code $XDG_DATA_HOME/iioe}, whether it exists or not. */
  public static Path folder(Map<String, String> environment) {
    String data = environment.getOrDefault("XDG_DATA_HOME", "");
    Path base =
        data.isEmpty() || !Path.of(data).isAbsolute()
            ? userHome(environment).resolve(".local").resolve("share")
            : Path.of(data);
    return base.resolve("iioe");
  }

  static Path userHome(Map<String, String> environment) {
    String home = environment.getOrDefault("HOME", "");
    return Path.of(home.isEmpty() ? System.getProperty("user.home", "/") : home);
  }
}
