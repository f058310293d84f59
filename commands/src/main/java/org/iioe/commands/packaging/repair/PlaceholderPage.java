package org.iioe.commands.packaging.repair;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * The page that stands in for a missing one. A SCO begins and ends as a system expects of it, and
 * says that it is incomplete: nobody has learned anything.
 */
final class PlaceholderPage {
  /** The runtime that packed lessons bring along serves here too. */
  private static final String CMI5_RUNTIME = "/org/iioe/commands/packaging/pack/material/cmi5.js";

  private PlaceholderPage() {}

  /**
   * The page, in UTF-8.
   *
   * @param path of the file that is missing
   * @param sco whether a system starts it and waits for its reports
   * @param cmi5 whether these reports are statements of cmi5, not calls of SCORM
   */
  static byte[] of(String path, boolean sco, boolean cmi5) {
    String shown = path.replace("&", "&amp;").replace("<", "&lt;");
    String runtime =
        cmi5
            ? resource(CMI5_RUNTIME) + resource("placeholder-cmi5.js")
            : resource("placeholder.js");
    String script = sco ? "<script>\n" + runtime + "</script>\n" : "";
    return resource("placeholder.html")
        .replace("<!-- script -->\n", script)
        .replace("<!-- path -->", shown)
        .getBytes(StandardCharsets.UTF_8);
  }

  private static String resource(String name) {
    try (InputStream stream = PlaceholderPage.class.getResourceAsStream(name)) {
      if (stream == null) {
        throw new IllegalStateException("no resource " + name);
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
