package org.iioe.commands.course;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.iioe.commands.course.comparison.ComparedItem;
import org.iioe.commands.packaging.model.CoursePackage;
import org.jspecify.annotations.Nullable;

/** Turns what is known of a package into what is compared. */
final class ComparedParts {
  private ComparedParts() {}

  static Map<String, @Nullable String> metadata(CoursePackage read) {
    Map<String, @Nullable String> metadata = new LinkedHashMap<>();
    metadata.put("title", read.title());
    metadata.put("language", read.language());
    metadata.put("standard", read.standard().code());
    metadata.put("edition", read.edition());
    metadata.put("evidence", read.evidence());
    metadata.put("identifier", read.identifier());
    metadata.put("manifest", read.manifest());
    return metadata;
  }

  /**
   * @param outline numbered from 1, parents before children
   */
  static List<ComparedItem> items(List<OutlineItem> outline) {
    return outline.stream().map(ComparedParts::item).toList();
  }

  private static ComparedItem item(OutlineItem item) {
    Integer parent = item.parent();
    return new ComparedItem(
        parent == null ? -1 : parent - 1,
        item.kind(),
        item.identifier(),
        item.title(),
        item.launch());
  }
}
