package org.iioe.commands.packaging.manifest;

import java.net.URLDecoder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.iioe.commands.packaging.manifest.Located.Outcome;
import org.jspecify.annotations.Nullable;

/** The files of a package as its manifest speaks of them: relative to the manifest's folder. */
public final class ManifestFiles {
  private static final Pattern ABSOLUTE =
      Pattern.compile("^([A-Za-z][A-Za-z0-9+.-]*:|//).*", Pattern.DOTALL);

  /** A drive or file of the author's computer, or what a browser would run rather than open. */
  private static final Pattern LOCAL =
      Pattern.compile(
          "^([A-Za-z]|file|javascript|vbscript|data|about|blob|res|jar):.*",
          Pattern.DOTALL | Pattern.CASE_INSENSITIVE);

  private final Set<String> paths;
  private final String folder;
  private final boolean bare;
  private final Map<String, String> byLowerCase = new HashMap<>();

  /**
   * @param paths every file, from the package's root
   * @param folder the manifest's folder, empty or ending in a slash
   * @param bare that the manifest came alone, without a package
   */
  public ManifestFiles(Collection<String> paths, String folder, boolean bare) {
    this.paths = new LinkedHashSet<>(paths);
    this.folder = folder;
    this.bare = bare;
    paths.forEach(path -> byLowerCase.putIfAbsent(path.toLowerCase(Locale.ROOT), path));
  }

  /** Every file, from the package's root, in the container's order. */
  public Set<String> paths() {
    return Collections.unmodifiableSet(paths);
  }

  public String folder() {
    return folder;
  }

  public boolean isBare() {
    return bare;
  }

  /** Whether an address leads to another host. */
  public static boolean isRemote(String href) {
    return isAbsolute(href) && !LOCAL.matcher(href.strip()).matches();
  }

  /** Whether an address stands for itself, whatever the base. */
  public static boolean isAbsolute(String href) {
    return ABSOLUTE.matcher(href.strip()).matches();
  }

  /**
   * Finds the file that an address means.
   *
   * @param base the {@code xml:base} in force, empty or ending in a slash
   */
  public Located locate(String base, String href) {
    String stripped = href.strip();
    if (stripped.isEmpty()) {
      return Located.of(Outcome.EMPTY, "");
    }
    String absolute = isAbsolute(stripped) ? stripped : base + stripped;
    if (isAbsolute(absolute)) {
      Outcome outcome = isRemote(absolute) ? Outcome.REMOTE : Outcome.OUTSIDE;
      return Located.of(outcome, absolute);
    }
    boolean slash = stripped.startsWith("/") || stripped.startsWith("\\");
    int end = pathEnd(stripped);
    boolean backslash = stripped.lastIndexOf('\\', end - 1) >= 0;
    Located found = search(slash ? "" : base, stripped, end);
    return new Located(found.outcome(), found.path(), stripped.substring(end), backslash, slash);
  }

  private static int pathEnd(String href) {
    int query = href.indexOf('?');
    int fragment = href.indexOf('#');
    int end = query < 0 ? href.length() : query;
    return fragment < 0 ? end : Math.min(end, fragment);
  }

  private Located search(String base, String href, int end) {
    String path = href.substring(0, end);
    String decoded = normalized(base + decoded(path, StandardCharsets.UTF_8));
    if (decoded == null) {
      return Located.of(Outcome.OUTSIDE, path);
    }
    if (paths.contains(folder + decoded)) {
      return Located.of(Outcome.FOUND, folder + decoded);
    }
    // Some tools encode in Latin-1; a few write the raw name of a file that has % or # or ? in it.
    String latin = orEmpty(base + decoded(path, StandardCharsets.ISO_8859_1));
    for (String candidate : List.of(latin, orEmpty(base + path), orEmpty(base + href))) {
      if (paths.contains(folder + candidate)) {
        return Located.of(Outcome.FOUND, folder + candidate);
      }
    }
    String other = byLowerCase.get((folder + decoded).toLowerCase(Locale.ROOT));
    return other == null
        ? Located.of(Outcome.MISSING, folder + decoded)
        : Located.of(Outcome.OTHER_CASE, other);
  }

  private static String orEmpty(String path) {
    String normalized = normalized(path);
    return normalized == null ? "" : normalized;
  }

  private static String decoded(String path, Charset charset) {
    if (path.indexOf('%') < 0) {
      return path;
    }
    try {
      return URLDecoder.decode(path.replace("+", "%2B"), charset);
    } catch (IllegalArgumentException notEncoded) {
      return path;
    }
  }

  /** Without dots, with forward slashes, in NFC; null when it leaves the package. */
  private static @Nullable String normalized(String path) {
    Deque<String> parts = new ArrayDeque<>();
    for (String part : path.replace('\\', '/').split("/", -1)) {
      if (part.equals("..")) {
        if (parts.pollLast() == null) {
          return null;
        }
      } else if (!part.isEmpty() && !part.equals(".")) {
        parts.addLast(part);
      }
    }
    return Normalizer.normalize(String.join("/", parts), Normalizer.Form.NFC);
  }
}
