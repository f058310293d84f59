package org.iioe.cli.course;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.iioe.cli.output.Answer;
import org.iioe.commands.course.CourseStatus;
import org.iioe.commands.course.StatusChange;
import org.iioe.commands.course.StoredVersion;
import org.jspecify.annotations.Nullable;

/** What publishing or retiring did, as it is printed. */
final class StatusAnswer {
  private static final List<String> FIELDS =
      List.of("code", "language", "version", "before", "status", "title");

  private StatusAnswer() {}

  static Answer of(String code, StatusChange change, CourseStatus status) {
    List<Map<String, @Nullable Object>> rows =
        change.changed().stream().map(version -> row(code, version, status)).toList();
    Map<String, @Nullable Object> whole = new LinkedHashMap<>();
    whole.put("run", change.run());
    whole.put("changed", rows.size());
    whole.put("courses", rows);
    return new Answer.Report(whole, "courses", new Answer.Rows(FIELDS, FIELDS, rows));
  }

  private static Map<String, @Nullable Object> row(
      String code, StoredVersion version, CourseStatus status) {
    Map<String, @Nullable Object> row = new LinkedHashMap<>();
    row.put("code", code);
    row.put("language", version.language());
    row.put("version", version.number());
    row.put("before", version.status());
    row.put("status", status.code());
    row.put("title", version.title());
    return row;
  }
}
