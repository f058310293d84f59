package org.iioe.commands.teacher.enrollment;

import java.util.Map;
import org.iioe.commands.roster.RosterDirectory;
import org.jspecify.annotations.Nullable;

/**
 * What rosters may name, with the keys that it has in the database.
 *
 * @param courses ids by code
 * @param editions ids by code of the course and language
 * @param trainings ids by code
 * @param partners ids by code
 */
record KnownTargets(
    RosterDirectory directory,
    Map<String, Long> courses,
    Map<String, Map<String, Long>> editions,
    Map<String, Long> trainings,
    Map<String, Long> partners) {
  /** Keys of what the reader took from the directory are there; else that is a bug. */
  static long key(Map<String, Long> keys, String code) {
    Long key = keys.get(code);
    if (key == null) {
      throw new IllegalStateException("the directory does not know " + code);
    }
    return key;
  }

  @Nullable Long edition(String course, String language) {
    return editions.getOrDefault(course, Map.of()).get(language);
  }
}
