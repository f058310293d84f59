package org.iioe.commands.course;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.iioe.commands.fault.Fault;

/** Finds the packages that some arguments mean. */
public final class ImportSources {
  private static final Set<String> MANIFESTS = Set.of("imsmanifest.xml", "cmi5.xml", "tincan.xml");

  private ImportSources() {}

  /**
   * The packages that an argument means, in the order of their paths.
   *
   * <p>A folder that has a manifest is one package; of any other folder it is all archives, and all
   * folders with a manifest, below it. A list ({@code courses.yaml}) names its packages itself. Any
   * other file is taken for a package.
   *
   * @param file where it is
   * @param shown as the user named it
   * @param defaults what the list does not say is taken from here
   * @throws Fault of kind invalid input when there is nothing
   */
  public static List<ImportItem> of(Path file, String shown, ImportDefaults defaults) {
    if (!Files.exists(file)) {
      throw Fault.invalidInput("PACKAGE_NO_SUCH_FILE").with("file", shown);
    }
    if (isList(file)) {
      return CourseListFile.read(file, shown, defaults);
    }
    if (!Files.isDirectory(file)) {
      return List.of(defaults.item(file, shown));
    }
    List<ImportItem> items = new ArrayList<>();
    try {
      collect(file, shown, defaults, items);
    } catch (IOException e) {
      throw Fault.invalidInput("PACKAGE_UNREADABLE")
          .with("file", shown)
          .with("reason", String.valueOf(e.getMessage()))
          .causedBy(e);
    }
    if (items.isEmpty()) {
      throw Fault.invalidInput("COURSE_NO_PACKAGES").with("folder", shown);
    }
    return items;
  }

  private static boolean isList(Path file) {
    String name = CourseNames.nameOf(file).toLowerCase(Locale.ROOT);
    return Files.isRegularFile(file) && (name.endsWith(".yaml") || name.endsWith(".yml"));
  }

  private static void collect(
      Path folder, String shown, ImportDefaults defaults, List<ImportItem> items)
      throws IOException {
    List<Path> children = children(folder);
    if (children.stream().anyMatch(ImportSources::isManifest)) {
      items.add(defaults.item(folder, shown));
      return;
    }
    for (Path child : children) {
      String name = child.getFileName().toString();
      String shownChild = shown.endsWith("/") ? shown + name : shown + "/" + name;
      if (Files.isDirectory(child, LinkOption.NOFOLLOW_LINKS)) {
        collect(child, shownChild, defaults, items);
      } else if (isArchive(name)) {
        items.add(defaults.item(child, shownChild));
      }
    }
  }

  private static List<Path> children(Path folder) throws IOException {
    List<Path> children = new ArrayList<>();
    try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
      stream.forEach(children::add);
    }
    children.sort(null);
    return children;
  }

  private static boolean isManifest(Path file) {
    String name = CourseNames.nameOf(file).toLowerCase(Locale.ROOT);
    return Files.isRegularFile(file) && (MANIFESTS.contains(name) || name.endsWith(".crs"));
  }

  private static boolean isArchive(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return lower.endsWith(".zip") || lower.endsWith(".imscc") || lower.endsWith(".pif");
  }
}
