package org.iioe.commands.course;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.iioe.commands.packaging.model.CoursePackage;
import org.iioe.commands.packaging.model.Sco;

/** What an update does to the SCOs under which learners' results are kept. */
final class ScoChanges {
  private ScoChanges() {}

  /**
   * The SCOs that a new package does not have any more, each as {@code identifier}, or {@code
   * identifier → new} when another SCO launches the same page now.
   *
   * @param earlier identifiers with what each launches
   */
  static List<String> removed(Map<String, String> earlier, CoursePackage next) {
    Set<String> kept = next.scos().stream().map(Sco::identifier).collect(Collectors.toSet());
    return earlier.entrySet().stream()
        .filter(sco -> !kept.contains(sco.getKey()))
        .map(sco -> sco.getKey() + successor(sco.getValue(), earlier, next))
        .sorted()
        .toList();
  }

  private static String successor(String launch, Map<String, String> earlier, CoursePackage next) {
    return next.scos().stream()
        .filter(sco -> !earlier.containsKey(sco.identifier()))
        .filter(sco -> (sco.launch() + sco.parameters()).equals(launch))
        .map(sco -> " → " + sco.identifier())
        .findFirst()
        .orElse("");
  }
}
