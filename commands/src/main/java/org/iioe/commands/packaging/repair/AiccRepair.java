package org.iioe.commands.packaging.repair;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.iioe.commands.packaging.aicc.AiccRule;
import org.iioe.commands.packaging.finding.Finding;
import org.iioe.commands.packaging.repair.edit.Change;
import org.iioe.commands.packaging.repair.edit.Mending;

/** Mends the tables of an AICC course byte by byte: they say nothing of their encoding. */
final class AiccRepair {
  private final String folder;
  private final List<Change> changes = new ArrayList<>();

  /**
   * A repair of one course.
   *
   * @param folder of its files, empty or ending in a slash
   */
  AiccRepair(String folder) {
    this.folder = folder;
  }

  List<Change> changes() {
    return changes;
  }

  /** Writes the true names of files that are named in other letter case. */
  byte[] mend(byte[] table, List<Finding> findings) {
    Map<Integer, List<Finding>> byLine = new LinkedHashMap<>();
    for (Finding finding : findings) {
      if (finding.rule() == AiccRule.AICC_HREF_CASE) {
        byLine.computeIfAbsent(finding.line(), none -> new ArrayList<>()).add(finding);
      }
    }
    List<String> lines =
        new ArrayList<>(
            List.of(new String(table, StandardCharsets.ISO_8859_1).split("(?<=\n)", -1)));
    byLine.forEach(
        (line, wrong) -> {
          if (line <= lines.size()) {
            wrong.forEach(finding -> lines.set(line - 1, mended(lines.get(line - 1), finding)));
          }
        });
    return String.join("", lines).getBytes(StandardCharsets.ISO_8859_1);
  }

  private String mended(String line, Finding finding) {
    String href = String.valueOf(finding.details().get("href"));
    String file = String.valueOf(finding.details().get("file"));
    String right = file.startsWith(folder) ? file.substring(folder.length()) : file;
    int suffix = href.replaceAll("[?#].*", "").length();
    String address = right + href.substring(suffix);
    int at = line.indexOf(bytes(href));
    if (at < 0) {
      return line;
    }
    changes.add(
        new Change(
            Mending.AICC_HREF_CASE_CORRECTED,
            finding.path(),
            finding.line(),
            Map.of("value", address, "earlier", href)));
    return line.substring(0, at) + bytes(address) + line.substring(at + bytes(href).length());
  }

  private static String bytes(String text) {
    return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
  }
}
