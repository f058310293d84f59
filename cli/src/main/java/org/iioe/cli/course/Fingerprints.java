package org.iioe.cli.course;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.iioe.commands.packaging.finding.Finding;

/**
 * Tells hosts which finding of today is which of yesterday: the same while the defect is, also when
 * lines move. Of several that are alike in one file, each has a number.
 */
final class Fingerprints {
  private final Map<String, Integer> seen = new HashMap<>();

  /** Thirty-two hexadecimal digits, a colon and the number, from 1. */
  String of(FindingPlace place, Finding finding) {
    Map<String, Object> details = new TreeMap<>(finding.details());
    details.keySet().removeIf(name -> name.equals("line") || name.endsWith("Line"));
    String path = String.valueOf(finding.path());
    String defect =
        String.join("\n", place.shownPath(), finding.rule().code(), path, String.valueOf(details));
    UUID hash = UUID.nameUUIDFromBytes(defect.getBytes(StandardCharsets.UTF_8));
    String digits = hash.toString().replace("-", "");
    return digits + ":" + seen.merge(digits, 1, Integer::sum);
  }
}
