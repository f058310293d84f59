package org.iioe.commands.packaging.archive;

import java.util.Locale;
import java.util.Set;

/** What operating systems leave behind in folders and no course needs. */
public final class SystemFiles {
  private static final Set<String> NAMES =
      Set.of(".ds_store", "thumbs.db", "ehthumbs.db", "desktop.ini", "icon\r");
  private static final Set<String> FOLDERS = Set.of("__macosx", ".spotlight-v100", ".trashes");

  private SystemFiles() {}

  /** Whether this path, from the root of a package, is one of them. */
  public static boolean contain(String path) {
    String lower = path.toLowerCase(Locale.ROOT);
    String name = lower.substring(lower.lastIndexOf('/') + 1);
    int slash = lower.indexOf('/');
    return NAMES.contains(name) || (slash > 0 && FOLDERS.contains(lower.substring(0, slash)));
  }
}
