package org.iioe.commands.packaging.scorm;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.iioe.commands.packaging.aicc.PrerequisiteScript;
import org.iioe.commands.packaging.imscp.ImsManifest;
import org.iioe.commands.packaging.xml.XmlElement;

/**
 * Items that wait for one another, so that none of them ever opens. Only expressions that need all
 * their names are looked at, for any other may be true by another name.
 */
final class PrerequisiteCycles {
  private static final Pattern ALTERNATIVE = Pattern.compile("[|~*=<>]");

  /** Longer chains are no course's; the stack of the program has an end. */
  private static final int MOST = 500;

  private final ImsManifest manifest;
  private final Map<String, XmlElement> places = new LinkedHashMap<>();
  private final Map<String, List<String>> needs = new LinkedHashMap<>();
  private final Set<String> done = new HashSet<>();

  PrerequisiteCycles(ImsManifest manifest) {
    this.manifest = manifest;
  }

  void check() {
    for (XmlElement item : manifest.items()) {
      item.child("prerequisites").ifPresent(found -> remember(ImsManifest.nameOf(item), found));
    }
    for (String item : needs.keySet()) {
      follow(item, new ArrayList<>());
    }
  }

  private void remember(String item, XmlElement prerequisites) {
    List<String> names = new ArrayList<>();
    String text = prerequisites.text();
    if (!ALTERNATIVE.matcher(text).find() && PrerequisiteScript.read(text, names)) {
      needs.put(item, names);
      places.put(item, prerequisites);
    }
  }

  private void follow(String item, List<String> path) {
    int first = path.indexOf(item);
    if (first >= 0) {
      List<String> cycle = new ArrayList<>(path.subList(first, path.size()));
      cycle.add(item);
      manifest
          .findings()
          .add(
              ScormRule.SCORM_PREREQUISITES_CIRCULAR,
              places.getOrDefault(item, manifest.root()),
              "cycle",
              String.join(" → ", cycle));
    } else if (path.size() < MOST && done.add(item)) {
      path.add(item);
      needs.getOrDefault(item, List.of()).forEach(next -> follow(next, path));
      path.remove(path.size() - 1);
    }
  }
}
