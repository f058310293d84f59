package org.iioe.commands.course;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;
import org.iioe.commands.fault.Fault;
import org.jspecify.annotations.Nullable;

/**
 * Finds the packages that an argument means: a file is one, also when it turns out to be none; a
 * folder with a manifest at its root is one; any other folder stands for the archives, the folders
 * with a manifest and the bare cmi5 course structures below it; a pattern for what it matches.
 */
public final class PackageSources {
  private static final Set<String> MANIFESTS = Set.of("imsmanifest.xml", "cmi5.xml", "tincan.xml");
  private static final Set<String> ARCHIVES = Set.of("zip", "imscc", "pif");
  private static final int HEAD = 4096;

  private final Path workingFolder;
  private final List<PackageSource> found = new ArrayList<>();

  private PackageSources(Path workingFolder) {
    this.workingFolder = workingFolder;
  }

  /**
   * The packages of all arguments, in their order, and by path within each.
   *
   * @throws Fault of kind invalid input when an argument means nothing
   */
  public static List<PackageSource> of(Path workingFolder, List<String> arguments) {
    PackageSources sources = new PackageSources(workingFolder);
    for (String argument : arguments) {
      int before = sources.found.size();
      try {
        sources.add(argument);
      } catch (IOException unreadable) {
        throw Fault.invalidInput("PACKAGE_UNREADABLE")
            .with("file", argument)
            .with("reason", String.valueOf(unreadable.getMessage()))
            .causedBy(unreadable);
      }
      if (sources.found.size() == before) {
        throw Fault.invalidInput("COURSE_NO_PACKAGES").with("folder", argument);
      }
    }
    return sources.found;
  }

  private void add(String argument) throws IOException {
    Path path = resolved(argument);
    if (path == null || !Files.exists(path)) {
      addMatching(argument);
    } else if (Files.isDirectory(path)) {
      addFolder(path, argument);
    } else {
      found.add(new PackageSource(path, argument));
    }
  }

  private @Nullable Path resolved(String argument) {
    try {
      return workingFolder.resolve(argument);
    } catch (InvalidPathException pattern) {
      return null;
    }
  }

  private void addFolder(Path folder, String shown) throws IOException {
    List<Path> children = children(folder);
    if (children.stream().anyMatch(PackageSources::isManifest)) {
      found.add(new PackageSource(folder, shown));
      return;
    }
    for (Path child : children) {
      String shownChild = (shown.endsWith("/") ? shown : shown + "/") + child.getFileName();
      if (Files.isDirectory(child, LinkOption.NOFOLLOW_LINKS)) {
        addFolder(child, shownChild);
      } else if (isArchive(child) || isBareStructure(child)) {
        found.add(new PackageSource(child, shownChild));
      }
    }
  }

  private static List<Path> children(Path folder) throws IOException {
    try (Stream<Path> children = Files.list(folder)) {
      return children.sorted().toList();
    }
  }

  private static boolean isManifest(Path file) {
    String name = nameOf(file);
    return Files.isRegularFile(file) && (MANIFESTS.contains(name) || name.endsWith(".crs"));
  }

  private static boolean isArchive(Path file) {
    String name = nameOf(file);
    return ARCHIVES.contains(name.substring(name.lastIndexOf('.') + 1));
  }

  /** An XML file that a manifest names is no package, so its root must say that it is one. */
  private static boolean isBareStructure(Path file) throws IOException {
    if (!nameOf(file).endsWith(".xml") || !Files.isRegularFile(file)) {
      return false;
    }
    try (InputStream in = Files.newInputStream(file)) {
      String head = new String(in.readNBytes(HEAD), StandardCharsets.ISO_8859_1);
      return head.contains("<courseStructure") || head.contains(":courseStructure");
    }
  }

  private static String nameOf(Path file) {
    return String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
  }

  private void addMatching(String pattern) throws IOException {
    int special = firstSpecial(pattern);
    if (special < 0) {
      throw Fault.invalidInput("PACKAGE_NO_SUCH_FILE").with("file", pattern);
    }
    int slash = pattern.lastIndexOf('/', special);
    String shownBase = pattern.substring(0, slash + 1);
    Path base = workingFolder.resolve(shownBase);
    if (!Files.isDirectory(base)) {
      throw Fault.invalidInput("PACKAGE_NO_SUCH_FILE").with("file", pattern);
    }
    PathMatcher matcher = matcher(pattern, pattern.substring(slash + 1));
    int deepest = pattern.contains("**") ? Integer.MAX_VALUE : depth(pattern.substring(slash + 1));
    List<Path> matches;
    try (Stream<Path> all = Files.walk(base, deepest)) {
      matches =
          all.filter(path -> !path.equals(base) && matcher.matches(base.relativize(path)))
              .sorted()
              .toList();
    }
    for (Path match : matches) {
      add(shownBase + base.relativize(match));
    }
  }

  private static int depth(String pattern) {
    return (int) pattern.chars().filter(character -> character == '/').count() + 1;
  }

  private static PathMatcher matcher(String argument, String pattern) {
    try {
      return FileSystems.getDefault().getPathMatcher("glob:" + pattern);
    } catch (PatternSyntaxException wrong) {
      throw Fault.invalidInput("PACKAGE_NO_SUCH_FILE").with("file", argument).causedBy(wrong);
    }
  }

  private static int firstSpecial(String pattern) {
    for (int i = 0; i < pattern.length(); i++) {
      if ("*?[{".indexOf(pattern.charAt(i)) >= 0) {
        return i;
      }
    }
    return -1;
  }
}
