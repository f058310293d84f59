package org.iioe.cli.course;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.iioe.commands.course.OutlineItem;
import org.iioe.commands.course.StoredCourse;
import org.iioe.commands.course.StoredVersion;
import org.iioe.commands.course.VersionHistory;
import org.iioe.commands.course.comparison.Differences;
import org.iioe.commands.fault.Messages;
import org.jspecify.annotations.Nullable;

/**
 * A course in full, for machines as a tree and for people as an outline.
 *
 * @param withHistory whether the versions tell what happened to them, in place of the outline
 */
record CourseDescription(StoredCourse course, List<Edition> editions, boolean withHistory) {
  /**
   * An edition.
   *
   * @param versions the newest first
   * @param published number of the version that is offered, or null
   * @param outline of the newest
   * @param history of all, or nothing when it was not asked for
   */
  record Edition(
      String language,
      String title,
      @Nullable Integer published,
      List<StoredVersion> versions,
      List<OutlineItem> outline,
      List<VersionHistory> history) {}

  static Edition edition(
      StoredCourse course,
      StoredVersion newest,
      List<OutlineItem> outline,
      List<VersionHistory> history) {
    List<StoredVersion> versions =
        course.versions().stream()
            .filter(version -> version.language().equals(newest.language()))
            .toList();
    return new Edition(
        newest.language(),
        newest.title(),
        course.published(newest.language()),
        versions,
        outline,
        history);
  }

  Map<String, @Nullable Object> fields() {
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    fields.put("code", course.code());
    fields.put("category", course.category());
    fields.put("editions", editions.stream().map(this::fields).toList());
    return fields;
  }

  private Map<String, @Nullable Object> fields(Edition edition) {
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    fields.put("language", edition.language());
    fields.put("title", edition.title());
    fields.put("published", edition.published());
    if (withHistory) {
      fields.put("versions", edition.history().stream().map(CourseDescription::fields).toList());
    } else {
      fields.put("versions", edition.versions().stream().map(CourseDescription::fields).toList());
      fields.put("items", tree(edition.outline()));
    }
    return fields;
  }

  private static Map<String, @Nullable Object> fields(VersionHistory history) {
    Map<String, @Nullable Object> fields = fields(history.version());
    List<Map<String, @Nullable Object>> events = new ArrayList<>();
    for (VersionHistory.Event event : history.events()) {
      Map<String, @Nullable Object> one = new LinkedHashMap<>();
      one.put("action", event.action());
      one.put("at", event.at());
      one.put("by", event.by());
      one.put("job", event.job());
      one.put("run", event.run());
      events.add(one);
    }
    fields.put("events", events);
    fields.put("changes", history.changes() == null ? null : fields(history.changes()));
    return fields;
  }

  private static Map<String, @Nullable Object> fields(Differences changes) {
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    fields.put("items", ChangeCounts.fields(changes.items()));
    fields.put("scos", ChangeCounts.fields(changes.scos()));
    fields.put("files", ChangeCounts.fields(changes.files()));
    return fields;
  }

  static Map<String, @Nullable Object> fields(StoredVersion version) {
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    fields.put("version", version.number());
    fields.put("status", version.status());
    fields.put("title", version.title());
    fields.put("standard", version.standard());
    fields.put("edition", version.standardEdition());
    fields.put("files", version.files());
    fields.put("bytes", version.bytes());
    fields.put("archive", version.archiveName());
    fields.put("sha256", version.archiveDigest());
    fields.put("canonicalDigest", version.canonicalDigest());
    fields.put("importedAt", version.importedAt());
    fields.put("publishedAt", version.publishedAt());
    fields.put("retiredAt", version.retiredAt());
    return fields;
  }

  private static List<Map<String, @Nullable Object>> tree(List<OutlineItem> outline) {
    Map<Integer, List<Map<String, @Nullable Object>>> children = new HashMap<>();
    List<Map<String, @Nullable Object>> top = new ArrayList<>();
    for (OutlineItem item : outline) {
      List<Map<String, @Nullable Object>> own = new ArrayList<>();
      children.put(item.number(), own);
      Map<String, @Nullable Object> fields = new LinkedHashMap<>();
      fields.put("kind", item.kind());
      fields.put("identifier", item.identifier());
      fields.put("title", item.title());
      fields.put("launch", item.launch());
      fields.put("items", own);
      (item.parent() == null ? top : children.getOrDefault(item.parent(), top)).add(fields);
    }
    return top;
  }

  String text(Messages messages) {
    StringBuilder text = new StringBuilder();
    text.append(heading()).append('\n');
    for (Edition edition : editions) {
      text.append('\n').append(edition.language()).append("  ").append(edition.title());
      text.append('\n');
      for (StoredVersion version : edition.versions()) {
        text.append("  ").append(sentence(version, messages)).append('\n');
      }
      append(text, edition.outline());
    }
    return text.toString();
  }

  String heading() {
    String category = course.category();
    return course.code() + (category == null ? "" : " (" + category + ")");
  }

  static String sentence(StoredVersion version, Messages messages) {
    return messages.text(
        "COURSE_VERSION_LINE",
        Map.of(
            "version", version.number(),
            "status", messages.text("value.status." + version.status()),
            "standard", version.standard(),
            "files", version.files(),
            "bytes", version.bytes(),
            "date", version.importedAt().toLocalDate()));
  }

  private static void append(StringBuilder text, List<OutlineItem> outline) {
    Map<Integer, Integer> depths = new HashMap<>();
    for (OutlineItem item : outline) {
      int depth = item.parent() == null ? 2 : depths.getOrDefault(item.parent(), 1) + 1;
      depths.put(item.number(), depth);
      String title = item.title();
      text.append("  ".repeat(depth))
          .append(item.kind().equals("sco") ? "* " : "- ")
          .append(title == null || title.isBlank() ? item.identifier() : title)
          .append('\n');
    }
  }
}
