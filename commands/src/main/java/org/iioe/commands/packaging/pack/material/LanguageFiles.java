package org.iioe.commands.packaging.pack.material;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.iioe.commands.packaging.pack.description.CourseItem;
import org.iioe.commands.packaging.pack.description.CourseSource;
import org.iioe.commands.packaging.pack.description.LocalText;

/**
 * Which files are there for one language alone: what an item launches in that language and, when a
 * folder on the way to it is named after the language, all of that folder.
 */
public final class LanguageFiles {
  private final Map<String, Set<String>> roots = new HashMap<>();

  public LanguageFiles(CourseSource source) {
    source.languages().forEach(language -> roots.put(language, new TreeSet<>()));
    source.leaves().forEach(this::add);
  }

  private void add(CourseItem leaf) {
    LocalText file = leaf.file();
    if (file != null) {
      file.byLanguage().forEach((language, path) -> add(language, path));
    }
  }

  private void add(String language, String path) {
    Set<String> own = roots.get(language);
    if (own != null) {
      own.add(root(language, path));
    }
  }

  private static String root(String language, String path) {
    int from = 0;
    while (from <= path.length()) {
      int slash = path.indexOf('/', from);
      int end = slash < 0 ? path.length() : slash;
      String part = path.substring(from, end).toLowerCase(Locale.ROOT);
      if (part.equals(language.toLowerCase(Locale.ROOT))) {
        return path.substring(0, end);
      }
      from = end + 1;
    }
    return path;
  }

  /** Whether a file goes into the package of a language. */
  public boolean belongs(String path, String language) {
    int own = -1;
    int others = -1;
    for (Map.Entry<String, Set<String>> entry : roots.entrySet()) {
      int longest = longest(path, entry.getValue());
      if (entry.getKey().equals(language)) {
        own = longest;
      } else {
        others = Math.max(others, longest);
      }
    }
    return own >= others;
  }

  /** The length of the longest root that the path lies in; -1 when it lies in none. */
  private static int longest(String path, Set<String> roots) {
    return roots.stream()
        .filter(root -> path.equals(root) || path.startsWith(root + "/"))
        .mapToInt(String::length)
        .max()
        .orElse(-1);
  }
}
