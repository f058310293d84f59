package org.iioe.commands.packaging.pack.material;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.iioe.commands.fault.Nearest;
import org.iioe.commands.packaging.model.Standard;
import org.iioe.commands.packaging.pack.description.CourseItem;
import org.iioe.commands.yaml.Problems;
import org.jspecify.annotations.Nullable;

/** Finds what each item launches, and decides what has to be wrapped. */
public final class Lessons {
  private final SortedMap<String, Path> files;
  private final Standard standard;
  private final Problems problems;

  /**
   * @param files of one language, by path
   */
  public Lessons(SortedMap<String, Path> files, Standard standard, Problems problems) {
    this.files = files;
    this.standard = standard;
    this.problems = problems;
  }

  /** Those of the items whose file is there; the others are among the problems afterwards. */
  public List<Lesson> of(List<CourseItem> leaves, String language) throws IOException {
    List<Lesson> lessons = new ArrayList<>();
    for (CourseItem leaf : leaves) {
      Map<String, String> paths = Objects.requireNonNull(leaf.file()).byLanguage();
      Lesson lesson = lesson(leaf, paths.getOrDefault(language, ""));
      if (lesson != null) {
        lessons.add(lesson);
      }
    }
    return lessons;
  }

  private @Nullable Lesson lesson(CourseItem item, String path) throws IOException {
    boolean isFile = files.containsKey(path);
    SortedMap<String, Path> below = isFile ? new TreeMap<>() : below(path);
    String content = isFile ? path : index(below, path);
    if (content == null) {
      reportMissing(item, path, below);
      return null;
    }
    MaterialKind kind = MaterialKind.of(content);
    if (kind == null) {
      problems.add(
          "PACK_KIND", item.filePlace(), "path", content, "valid", MaterialKind.allEndings());
      return null;
    }
    if (item.mastery() != null && kind != MaterialKind.PAGE) {
      problems.add("PACK_MASTERY_WITHOUT_SCORE", item.filePlace(), "path", content);
    }
    List<String> own = new ArrayList<>(List.of(content));
    below.keySet().stream().filter(file -> !file.equals(content)).forEach(own::add);
    Set<Standard> spoken =
        kind == MaterialKind.PAGE ? SpokenStandards.of(content, files) : Set.of();
    boolean wrapped = kind != MaterialKind.PAGE || wraps(item.wrap(), spoken);
    return new Lesson(item, kind, content, wrapped, spoken, own);
  }

  private boolean wraps(@Nullable Boolean said, Set<Standard> spoken) {
    return said != null ? said : !spoken.contains(standard);
  }

  private SortedMap<String, Path> below(String folder) {
    return files.subMap(folder + "/", folder + "0");
  }

  private static @Nullable String index(SortedMap<String, Path> below, String folder) {
    return below.keySet().stream()
        .filter(
            path ->
                path.substring(folder.length() + 1)
                    .toLowerCase(Locale.ROOT)
                    .matches("index\\.html?"))
        .findFirst()
        .orElse(null);
  }

  private void reportMissing(CourseItem item, String path, SortedMap<String, Path> below) {
    if (path.isEmpty() || problems.has("PACK_FILE_OUTSIDE", item.filePlace())) {
      return;
    }
    if (below.isEmpty()) {
      problems.add(
          "PACK_FILE_MISSING",
          item.filePlace(),
          "path",
          path,
          "nearest",
          Nearest.to(path, files.keySet()));
    } else {
      problems.add("PACK_NO_INDEX", item.filePlace(), "path", path);
    }
  }
}
