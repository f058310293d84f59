package org.iioe.commands.course;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.iioe.commands.content.ContentDigest;
import org.iioe.commands.content.ContentStore;
import org.iioe.commands.database.Database;

/** What the catalogue had of some courses, asked for together, when their import began. */
final class KnownCourses {
  private final Map<String, Map<String, LatestVersion>> byCode = new HashMap<>();

  private KnownCourses() {}

  static KnownCourses of(Database database, Collection<String> codes) {
    KnownCourses known = new KnownCourses();
    List<LatestVersion> versions =
        database.query(handle -> new CourseRecords(handle).latest(new ArrayList<>(codes)));
    for (LatestVersion version : versions) {
      known
          .byCode
          .computeIfAbsent(version.code(), code -> new HashMap<>())
          .put(version.language(), version);
    }
    return known;
  }

  /** The newest version of each edition, by language. */
  Map<String, LatestVersion> course(String code) {
    return byCode.getOrDefault(code, Map.of());
  }

  /** Files of a version, and its archive, that the store has lost or cut. */
  static Set<ContentDigest> lacking(Database database, ContentStore store, LatestVersion version) {
    Map<ContentDigest, Long> sizes = new TreeMap<>();
    database.query(
        handle -> {
          sizes.putAll(new CourseRecords(handle).contents(version.id()));
          return version;
        });
    String archive = version.archiveDigest();
    Long bytes = version.archiveBytes();
    if (archive != null && bytes != null) {
      sizes.put(new ContentDigest(archive), bytes);
    }
    return store.lacking(sizes);
  }
}
