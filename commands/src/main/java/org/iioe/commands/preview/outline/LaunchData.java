package org.iioe.commands.preview.outline;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.iioe.commands.packaging.archive.PackageEntry;
import org.iioe.commands.packaging.archive.PackageFiles;
import org.iioe.commands.packaging.model.CoursePackage;
import org.iioe.commands.packaging.model.Standard;
import org.iioe.commands.packaging.xml.XmlDocument;
import org.iioe.commands.packaging.xml.XmlElement;

/**
 * What the manifest has the platform tell each item: SCORM's {@code adlcp:datafromlms} and its
 * neighbours, the launch parameters and mastery score of cmi5. Names are in lower case.
 */
final class LaunchData {
  private static final List<String> OF_ITEM =
      List.of(
          "datafromlms",
          "masteryscore",
          "maxtimeallowed",
          "timelimitaction",
          "minnormalizedmeasure",
          "launchparameters",
          "entitlementkey");
  private static final List<String> OF_UNIT = List.of("masteryscore", "moveon", "launchmethod");

  private final Map<String, Map<String, String>> byIdentifier = new HashMap<>();

  private LaunchData() {}

  static LaunchData read(CoursePackage read, PackageFiles files) {
    LaunchData data = new LaunchData();
    String manifest = read.manifest();
    if (manifest == null || !(read.standard().isScorm() || read.standard() == Standard.CMI5)) {
      return data;
    }
    Optional<PackageEntry> entry = files.find(manifest);
    XmlElement root =
        entry.isEmpty() ? null : XmlDocument.read(manifest, bytes(files, entry.get())).root();
    if (root != null) {
      root.descendants(read.standard().isScorm() ? "item" : "au").forEach(data::add);
    }
    return data;
  }

  /** The reader of the package has read the same bytes; what it could not read, it has reported. */
  private static byte[] bytes(PackageFiles files, PackageEntry entry) {
    try (InputStream in = files.open(entry)) {
      return in.readAllBytes();
    } catch (IOException reported) {
      return new byte[0];
    }
  }

  private void add(XmlElement element) {
    String identifier = element.attribute(element.is("au") ? "id" : "identifier");
    Map<String, String> values = new LinkedHashMap<>();
    for (XmlElement child : element.children()) {
      String name = child.name().toLowerCase(Locale.ROOT);
      if (OF_ITEM.contains(name) && !child.text().isEmpty()) {
        values.put(name, child.text());
      } else if (name.equals("sequencing")) {
        child.descendants("primaryObjective").stream()
            .filter(objective -> "true".equals(objective.attribute("satisfiedByMeasure")))
            .map(objective -> Optional.ofNullable(objective.childText("minNormalizedMeasure")))
            .forEach(measure -> values.put("minnormalizedmeasure", measure.orElse("1.0")));
      }
    }
    for (String name : OF_UNIT) {
      String value = element.filledAttribute(name);
      if (value != null && element.is("au")) {
        values.put(name, value);
      }
    }
    byIdentifier.putIfAbsent(identifier == null ? "" : identifier, values);
  }

  Map<String, String> of(String identifier) {
    return byIdentifier.getOrDefault(identifier, Map.of());
  }
}
