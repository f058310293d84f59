package org.iioe.cli.config;

import java.nio.file.Path;
import java.util.Map;

/** Where the content store is. */
public final class ContentLocation {
  private static final String VARIABLE = "IIOE_CONTENT_STORE";

  private ContentLocation() {}

  /**
   * The first that is set: {@code IIOE_CONTENT_STORE}, {@code content:} of the profile, else {@code
   * content} beside the embedded database.
   *
   * @param workingDirectory where relative paths begin
   */
  public static Path folder(
      Settings settings, Map<String, String> environment, Path workingDirectory) {
    String variable = environment.getOrDefault(VARIABLE, "");
    if (!variable.isEmpty()) {
      return workingDirectory.resolve(variable);
    }
    String configured = settings.profile().content();
    return configured == null
        ? DataHome.folder(environment).resolve("content")
        : workingDirectory.resolve(configured);
  }
}
