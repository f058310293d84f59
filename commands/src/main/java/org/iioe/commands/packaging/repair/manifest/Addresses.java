package org.iioe.commands.packaging.repair.manifest;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.iioe.commands.packaging.manifest.Located;
import org.iioe.commands.packaging.manifest.Located.Outcome;
import org.iioe.commands.packaging.manifest.ManifestFiles;
import org.jspecify.annotations.Nullable;

/** How the address of a file should have been written. */
final class Addresses {
  private static final String UNRESERVED =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/!$&'()*+,;=:@";

  private final ManifestFiles files;

  Addresses(ManifestFiles files) {
    this.files = files;
  }

  /**
   * The address without backslashes, in the file's own letter case, and relative; null when it is
   * good as it is.
   *
   * @param base the {@code xml:base} in force, empty or ending in a slash
   */
  @Nullable String mended(String base, String href, Located located) {
    if (located.outcome() == Outcome.OUTSIDE) {
      return broughtInside(base, href);
    }
    boolean other = located.outcome() == Outcome.OTHER_CASE;
    if (!other && !located.backslash() && !located.leadingSlash()) {
      return null;
    }
    String stripped = href.strip();
    String path = stripped.substring(0, stripped.length() - located.suffix().length());
    String slashed = path.replace('\\', '/').replaceFirst("^/+", "");
    boolean sameBase = !located.leadingSlash() || base.isEmpty();
    if (!other && sameBase) {
      return slashed + located.suffix();
    }
    String relative = relative(base, located.path().substring(files.folder().length()));
    String right = encoded(relative, path.indexOf('%') >= 0);
    // A name that begins or ends with a blank is only found when the blank is encoded.
    boolean found = !other || files.locate(base, right).outcome() == Outcome.FOUND;
    return (found ? right : encoded(relative, true)) + located.suffix();
  }

  /** Some tools write as many dots as they please; browsers stop at the root. */
  private @Nullable String broughtInside(String base, String href) {
    String path = href.strip().replace('\\', '/');
    while (path.startsWith("../")) {
      path = path.substring(3);
      if (files.locate(base, path).outcome() == Outcome.FOUND) {
        return path;
      }
    }
    return null;
  }

  /** A path from the manifest's folder, seen from a base. */
  private static String relative(String base, String path) {
    if (path.startsWith(base)) {
      return path.substring(base.length());
    }
    List<String> up = new ArrayList<>();
    String common = base;
    while (!common.isEmpty() && !path.startsWith(common)) {
      common = common.substring(0, common.lastIndexOf('/', common.length() - 2) + 1);
      up.add("../");
    }
    return String.join("", up) + path.substring(common.length());
  }

  /**
   * A path as it stands in an address.
   *
   * @param fully whether everything is encoded that may not stand in an address, or only what would
   *     mean something else there
   */
  static String encoded(String path, boolean fully) {
    StringBuilder encoded = new StringBuilder();
    path.codePoints()
        .forEach(
            character -> {
              boolean plain =
                  fully ? UNRESERVED.indexOf(character) >= 0 : "%#?".indexOf(character) < 0;
              if (plain) {
                encoded.appendCodePoint(character);
              } else {
                for (byte b : Character.toString(character).getBytes(StandardCharsets.UTF_8)) {
                  encoded.append(String.format(Locale.ROOT, "%%%02X", b & 0xFF));
                }
              }
            });
    return encoded.toString();
  }
}
