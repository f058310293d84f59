package org.iioe.commands.packaging.pack.material;

import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.iioe.commands.packaging.model.Standard;

/**
 * Which standards a page speaks, judged by the names that no page can do without: those of the
 * platform's API in the page and in the scripts that it names. A page that loads its scripts in
 * other ways is not seen through; its author then says {@code wrap: false}.
 */
final class SpokenStandards {
  private static final int MOST_BYTES = 4 << 20;
  private static final Pattern SCRIPT =
      Pattern.compile(
          "<script\\b[^>]*?\\bsrc\\s*=\\s*[\"']?([^\"'\\s>]+)", Pattern.CASE_INSENSITIVE);
  private static final Pattern SCORM_2004 = Pattern.compile("\\bAPI_1484_11\\b");
  private static final Pattern SCORM_1_2 = Pattern.compile("\\bLMSInitialize\\b|\\.API\\b");
  private static final Pattern CMI5 =
      Pattern.compile("(?s)\\bfetch\\b.*\\bactivityId\\b|\\bactivityId\\b.*\\bfetch\\b");

  private SpokenStandards() {}

  /**
   * Looks into a page.
   *
   * @param files by path from the package's root
   */
  static Set<Standard> of(String page, Map<String, Path> files) throws IOException {
    Set<Standard> spoken = EnumSet.noneOf(Standard.class);
    Path file = files.get(page);
    if (file == null) {
      return spoken;
    }
    String html = text(file);
    add(html, spoken);
    Matcher scripts = SCRIPT.matcher(html);
    while (scripts.find()) {
      Path script = files.get(resolved(page, scripts.group(1)));
      if (script != null) {
        add(text(script), spoken);
      }
    }
    return spoken;
  }

  private static void add(String text, Set<Standard> spoken) {
    addIf(SCORM_2004.matcher(text).find(), Standard.SCORM_2004, spoken);
    addIf(SCORM_1_2.matcher(text).find(), Standard.SCORM_1_2, spoken);
    addIf(CMI5.matcher(text).find(), Standard.CMI5, spoken);
  }

  private static void addIf(boolean speaks, Standard standard, Set<Standard> spoken) {
    if (speaks) {
      spoken.add(standard);
    }
  }

  private static String text(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return new String(in.readNBytes(MOST_BYTES), StandardCharsets.UTF_8);
    }
  }

  /** The path that a relative address means; one that leads nowhere is in no package. */
  private static String resolved(String page, String address) {
    String path = address.replaceFirst("[?#].*$", "");
    try {
      Path base = Path.of("/" + page).resolveSibling(".");
      String decoded = URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
      return base.resolve(decoded).normalize().toString().replace('\\', '/').substring(1);
    } catch (IllegalArgumentException strange) {
      return path;
    }
  }
}
