package org.iioe.commands.packaging.archive;

import java.util.Locale;
import java.util.Set;

/** Archives inside a package, which no learning system opens. */
final class NestedArchive {
  private static final Set<String> EXTENSIONS =
      Set.of("zip", "rar", "7z", "tar", "gz", "tgz", "bz2", "xz", "imscc");

  private NestedArchive() {}

  static boolean is(String path) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    return EXTENSIONS.contains(name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT));
  }
}
