package org.iioe.commands.packaging.repair.manifest;

import java.util.Locale;
import java.util.Set;

/** Files that a browser shows as a page. */
final class Pages {
  private static final Set<String> EXTENSIONS = Set.of("html", "htm", "xhtml", "xht");

  private Pages() {}

  /** Whether an address, with or without a query, is one of a page. */
  static boolean isPage(String address) {
    String path = address.strip().replaceAll("[?#].*", "");
    String name = path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
    int dot = name.lastIndexOf('.');
    return dot > 0 && EXTENSIONS.contains(name.substring(dot + 1).toLowerCase(Locale.ROOT));
  }
}
