package org.iioe.commands.packaging.sequencing;

import java.util.ArrayList;
import java.util.List;
import org.iioe.commands.packaging.xml.XmlElement;

/**
 * How an objective of an activity and a global one depend on each other.
 *
 * @param reads what is taken from the global objective
 * @param writes what is given to it
 */
record MapInfo(
    XmlElement element,
    XmlElement objective,
    String target,
    List<String> reads,
    List<String> writes) {
  private static final List<String> OF_IMS = List.of("SatisfiedStatus", "NormalizedMeasure");
  private static final List<String> OF_ADL =
      List.of("RawScore", "MinScore", "MaxScore", "CompletionStatus", "ProgressMeasure");

  /** All of an activity. */
  static List<MapInfo> of(Activity activity) {
    List<MapInfo> all = new ArrayList<>();
    activity.objectives().forEach(objective -> collect(objective, OF_IMS, all));
    activity.adlObjectives().forEach(objective -> collect(objective, OF_ADL, all));
    return all;
  }

  private static void collect(XmlElement objective, List<String> kinds, List<MapInfo> all) {
    for (XmlElement map : objective.children("mapInfo")) {
      String target = map.filledAttribute("targetObjectiveID");
      all.add(
          new MapInfo(
              map,
              objective,
              target == null ? "" : target,
              kinds.stream().filter(kind -> Activity.isTrue(map, "read" + kind, true)).toList(),
              kinds.stream().filter(kind -> Activity.isTrue(map, "write" + kind, false)).toList()));
    }
  }
}
