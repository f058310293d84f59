package org.iioe.commands.teacher.institution;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.iioe.commands.fault.Nearest;
import org.iioe.commands.roster.text.InstitutionName;
import org.jdbi.v3.core.Handle;

/** The rows of a file, judged. */
final class Assignments {
  /**
   * What an institution is.
   *
   * @param name as the file has it
   */
  record Meaning(String name, long partner) {}

  private final Map<String, Long> partners = new HashMap<>();
  private final Map<String, Meaning> byKey = new LinkedHashMap<>();
  private final List<AssignmentProblem> problems = new ArrayList<>();
  private long known;
  private long skipped;

  private Assignments() {}

  static Assignments judge(Handle handle, AssignmentFile file) {
    Assignments assignments = new Assignments();
    handle
        .createQuery("SELECT code, id FROM iioe.partner")
        .map((row, context) -> Map.entry(row.getString(1), row.getLong(2)))
        .forEach(entry -> assignments.partners.put(entry.getKey(), entry.getValue()));
    file.rows().forEach(assignments::judge);
    return assignments;
  }

  private void judge(AssignmentFile.Row row) {
    String key = InstitutionName.key(row.institution());
    Long partner = partners.get(row.partner().toLowerCase(Locale.ROOT));
    if (key.isEmpty()) {
      reject("ASSIGNMENT_NO_INSTITUTION", row, AssignmentFile.INSTITUTION, List.of());
    } else if (row.partner().isEmpty()) {
      skipped++;
    } else if (partner == null) {
      reject(
          "ASSIGNMENT_PARTNER_UNKNOWN",
          row,
          AssignmentFile.PARTNER,
          Nearest.to(row.partner(), partners.keySet()));
    } else {
      Meaning earlier = byKey.putIfAbsent(key, new Meaning(row.institution(), partner));
      if (earlier != null && earlier.partner() != partner) {
        reject("ASSIGNMENT_CONTRADICTS", row, AssignmentFile.PARTNER, List.of());
      } else {
        known++;
      }
    }
  }

  private void reject(String code, AssignmentFile.Row row, String column, List<String> nearest) {
    problems.add(
        new AssignmentProblem(
            code, row.record(), row.line(), column, row.institution(), row.partner(), nearest));
  }

  /** What each institution is, by its name made comparable. */
  Map<String, Meaning> byKey() {
    return byKey;
  }

  List<AssignmentProblem> problems() {
    return problems;
  }

  /** How many rows are right. */
  long known() {
    return known;
  }

  /** How many rows name no partner. */
  long skipped() {
    return skipped;
  }
}
