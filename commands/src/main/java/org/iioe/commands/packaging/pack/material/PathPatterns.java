package org.iioe.commands.packaging.pack.material;

import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.List;

/**
 * Patterns of files as people write them: {@code **}{@code /*.psd} also means files of the folder
 * itself, and the name of a folder means all that is in it.
 */
final class PathPatterns {
  private final List<PathMatcher> matchers = new ArrayList<>();

  PathPatterns(List<String> patterns) {
    for (String pattern : patterns) {
      String plain = pattern.replaceFirst("^\\./", "").replaceFirst("/+$", "");
      add(plain);
      add(plain + "/**");
      if (plain.startsWith("**/")) {
        add(plain.substring(3));
      }
    }
  }

  private void add(String pattern) {
    FileSystem system = FileSystems.getDefault();
    matchers.add(system.getPathMatcher("glob:" + pattern));
  }

  boolean match(Path relative) {
    return matchers.stream().anyMatch(matcher -> matcher.matches(relative));
  }

  boolean isEmpty() {
    return matchers.isEmpty();
  }
}
