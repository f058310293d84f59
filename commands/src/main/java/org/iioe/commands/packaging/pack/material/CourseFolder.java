package org.iioe.commands.packaging.pack.material;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.text.Normalizer;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.iioe.commands.fault.Fault;
import org.iioe.commands.packaging.archive.SystemFiles;
import org.iioe.commands.yaml.Place;
import org.iioe.commands.yaml.Problems;

/**
 * The files of a course's folder that may go into its packages. Hidden files, what operating
 * systems leave behind, and what the patterns leave out are not among them.
 */
public final class CourseFolder {
  /** The folder of the pages and scripts that packing adds. */
  public static final String OWN = "iioe/";

  private static final Set<String> MANIFESTS = Set.of("imsmanifest.xml", "cmi5.xml", "tincan.xml");

  private final SortedMap<String, Path> files;

  private CourseFolder(SortedMap<String, Path> files) {
    this.files = Collections.unmodifiableSortedMap(files);
  }

  /** By path from the folder, with forward slashes and in NFC, in the natural order. */
  public SortedMap<String, Path> files() {
    return files;
  }

  /**
   * Reads the folder's names.
   *
   * @param never files that belong to no package, such as the course's description and the archives
   *     that were packed before; absolute
   * @param problems receives links, which could name any file of the computer, and what would stand
   *     in the way of what packing adds
   */
  public static CourseFolder read(
      Path folder, List<String> include, List<String> exclude, Set<Path> never, Problems problems) {
    Gathering gathering =
        new Gathering(
            folder, new PathPatterns(include), new PathPatterns(exclude), never, problems);
    try {
      Files.walkFileTree(folder, gathering);
    } catch (IOException unreadable) {
      throw Fault.invalidInput("PACKAGE_UNREADABLE")
          .with("file", folder.toString())
          .with("reason", String.valueOf(unreadable.getMessage()))
          .causedBy(unreadable);
    }
    gathering.files.keySet().forEach(path -> check(path, problems));
    return new CourseFolder(gathering.files);
  }

  private static void check(String path, Problems problems) {
    String lower = path.toLowerCase(Locale.ROOT);
    if (MANIFESTS.contains(lower) || (lower.endsWith(".crs") && lower.indexOf('/') < 0)) {
      problems.add("PACK_HAS_MANIFEST", Place.START, "path", path);
    }
    if (lower.startsWith(OWN)) {
      problems.add("PACK_RESERVED", Place.START, "path", path, "folder", OWN);
    }
  }

  private static final class Gathering extends SimpleFileVisitor<Path> {
    private final Path folder;
    private final PathPatterns include;
    private final PathPatterns exclude;
    private final Set<Path> never;
    private final Problems problems;
    private final SortedMap<String, Path> files = new TreeMap<>();

    Gathering(
        Path folder,
        PathPatterns include,
        PathPatterns exclude,
        Set<Path> never,
        Problems problems) {
      this.folder = folder;
      this.include = include;
      this.exclude = exclude;
      this.never = never;
      this.problems = problems;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
      boolean out = !directory.equals(folder) && (hidden(directory) || excluded(directory));
      return out ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      if (hidden(file) || excluded(file) || !included(file) || never.contains(file)) {
        return FileVisitResult.CONTINUE;
      }
      String path = path(file);
      if (attributes.isSymbolicLink()) {
        problems.add("PACK_LINK", Place.START, "path", path);
      } else if (!attributes.isRegularFile()) {
        problems.add("PACK_SPECIAL_FILE", Place.START, "path", path);
      } else if (!SystemFiles.contain(path) && files.putIfAbsent(path, file) != null) {
        problems.add("PACK_SAME_NAME", Place.START, "path", path);
      }
      return FileVisitResult.CONTINUE;
    }

    private boolean hidden(Path file) {
      return String.valueOf(file.getFileName()).startsWith(".") || SystemFiles.contain(path(file));
    }

    private boolean excluded(Path file) {
      return exclude.match(folder.relativize(file));
    }

    private boolean included(Path file) {
      return include.isEmpty() || include.match(folder.relativize(file));
    }

    private String path(Path file) {
      String name = folder.relativize(file).toString().replace('\\', '/');
      return Normalizer.normalize(name, Normalizer.Form.NFC);
    }
  }
}
