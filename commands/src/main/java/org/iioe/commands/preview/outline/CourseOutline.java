package org.iioe.commands.preview.outline;

import java.util.ArrayList;
import java.util.List;
import org.iioe.commands.packaging.archive.PackageFiles;
import org.iioe.commands.packaging.model.CoursePackage;
import org.iioe.commands.packaging.model.Standard;
import org.jspecify.annotations.Nullable;

/** What of a course can be opened, in the order in which learners meet it. */
public record CourseOutline(
    Standard standard,
    @Nullable String edition,
    String title,
    @Nullable String language,
    List<PreviewItem> items) {
  public CourseOutline {
    items = List.copyOf(items);
  }

  /** The outline of a package; without a manifest its start page is all there is. */
  public static CourseOutline of(CoursePackage read, PackageFiles files) {
    List<PreviewItem> items = new OutlineReader(read, files).items();
    return new CourseOutline(
        read.standard(), read.edition(), title(read, files), read.language(), items);
  }

  private static String title(CoursePackage read, PackageFiles files) {
    String title = read.title();
    return title == null || title.isBlank() ? String.valueOf(files.source().getFileName()) : title;
  }

  /** Everything that can be opened: an item's number is its place here. */
  public List<PreviewItem> openable() {
    List<PreviewItem> found = new ArrayList<>();
    collect(items, found);
    return found;
  }

  private static void collect(List<PreviewItem> items, List<PreviewItem> found) {
    for (PreviewItem item : items) {
      if (item.number() >= 0) {
        found.add(item);
      }
      collect(item.items(), found);
    }
  }
}
