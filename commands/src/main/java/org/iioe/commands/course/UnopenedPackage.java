package org.iioe.commands.course;

import java.util.LinkedHashMap;
import java.util.Map;
import org.iioe.commands.packaging.archive.ContainerRule;
import org.iioe.commands.packaging.finding.Finding;
import org.jspecify.annotations.Nullable;

/** What is no package has a report too, so that scripts get one object for each file. */
final class UnopenedPackage {
  private UnopenedPackage() {}

  /** The finding that says why a file is no package. */
  static Finding finding(
      PackageSource source, String fault, Map<String, ? extends @Nullable Object> reasons) {
    Map<String, Object> details = new LinkedHashMap<>();
    reasons.forEach(
        (name, value) -> {
          if (value != null) {
            details.put(name, value);
          }
        });
    details.put("fault", fault);
    details.put("file", source.shown());
    return Finding.of(ContainerRule.ZIP_UNREADABLE, details);
  }
}
