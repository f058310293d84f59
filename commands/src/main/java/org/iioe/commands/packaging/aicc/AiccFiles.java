package org.iioe.commands.packaging.aicc;

import java.util.Collection;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The descriptor files of one course, which share a name: {@code course.crs}, {@code course.au}…
 *
 * @param objectives which objectives the elements have ({@code .ort}); need not be there
 * @param prerequisites what comes before what ({@code .pre}); need not be there
 * @param completion when an element is complete ({@code .cmp}); need not be there
 * @param courses how many course files the folder has
 */
public record AiccFiles(
    @Nullable String course,
    @Nullable String units,
    @Nullable String descriptors,
    @Nullable String structure,
    @Nullable String objectives,
    @Nullable String prerequisites,
    @Nullable String completion,
    int courses) {
  /**
   * Finds the descriptor files of a folder.
   *
   * @param folder empty or ending in a slash
   */
  public static AiccFiles find(Collection<String> paths, String folder) {
    String course = first(paths, folder, ".crs", "");
    String stem = course == null ? "" : course.substring(0, course.length() - 4);
    int courses = (int) paths.stream().filter(path -> isIn(path, folder, ".crs")).count();
    return new AiccFiles(
        course,
        first(paths, folder, ".au", stem),
        first(paths, folder, ".des", stem),
        first(paths, folder, ".cst", stem),
        first(paths, folder, ".ort", stem),
        first(paths, folder, ".pre", stem),
        first(paths, folder, ".cmp", stem),
        courses);
  }

  /** The file with the same stem, else any in the folder. */
  private static @Nullable String first(
      Collection<String> paths, String folder, String extension, String stem) {
    return paths.stream()
        .filter(path -> isIn(path, folder, extension))
        .min(
            (a, b) -> {
              int bySame = Boolean.compare(!hasStem(a, stem), !hasStem(b, stem));
              return bySame != 0 ? bySame : a.compareTo(b);
            })
        .orElse(null);
  }

  private static boolean hasStem(String path, String stem) {
    return path.toLowerCase(Locale.ROOT).startsWith(stem.toLowerCase(Locale.ROOT) + ".");
  }

  private static boolean isIn(String path, String folder, String extension) {
    return path.startsWith(folder)
        && path.indexOf('/', folder.length()) < 0
        && path.toLowerCase(Locale.ROOT).endsWith(extension);
  }
}
