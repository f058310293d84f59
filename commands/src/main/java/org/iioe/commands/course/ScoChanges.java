package org.iioe.commands.course;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.iioe.commands.course.comparison.ComparedItem;
import org.iioe.commands.course.comparison.LostSco;
import org.iioe.commands.packaging.model.CoursePackage;

/**
 * What an update does to the SCOs under which learners' results are kept. Learners are on the
 * published version, or on the one that was published last; an update also follows the newest one,
 * which may be neither.
 */
final class ScoChanges {
  /**
   * What a package would lose of a version.
   *
   * @param scos each as {@code identifier}, or {@code identifier → new} when another SCO took its
   *     place
   */
  record Lost(int version, List<String> scos) {}

  private ScoChanges() {}

  /** What the package loses of each version that counts; what two of them have is named once. */
  static List<Lost> of(CourseRecords records, LatestVersion newest, CoursePackage next) {
    List<ComparedItem> later = ComparedParts.items(OutlineItem.of(next));
    List<Lost> all = new ArrayList<>();
    Set<String> named = new HashSet<>();
    for (CourseRecords.Standing version : records.standing(newest)) {
      List<String> scos =
          LostSco.of(records.scos(version.id()), later).stream()
              .filter(sco -> named.add(sco.identifier()))
              .map(LostSco::toString)
              .toList();
      if (!scos.isEmpty()) {
        all.add(new Lost(version.number(), scos));
      }
    }
    return all;
  }
}
