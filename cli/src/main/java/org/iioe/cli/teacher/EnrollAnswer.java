package org.iioe.cli.teacher;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.iioe.cli.output.Answer;
import org.iioe.cli.output.Format;
import org.iioe.cli.verb.Services;
import org.iioe.commands.table.TableDialect;
import org.iioe.commands.teacher.enrollment.ChangeSample;
import org.iioe.commands.teacher.enrollment.EnrollmentResult;
import org.iioe.commands.teacher.enrollment.FieldChanges;
import org.jspecify.annotations.Nullable;

/**
 * What an import of a roster did, as it is printed. People see sums; machines the shape that the
 * contract promises, without personal data, for what machines print ends in logs.
 */
final class EnrollAnswer {
  private static final List<String> SUMS =
      List.of("what", "created", "updated", "unchanged", "withdrawn");

  private final String file;
  private final EnrollmentResult result;
  private final RejectsFile rejects;
  private final Services services;

  EnrollAnswer(String file, EnrollmentResult result, RejectsFile rejects, Services services) {
    this.file = file;
    this.result = result;
    this.rejects = rejects;
    this.services = services;
  }

  Answer answer() {
    Format format = services.options().format;
    return format == Format.TABLE && services.options().fields.isEmpty() ? sums() : whole();
  }

  private Answer whole() {
    RejectRows rows =
        new RejectRows(new ProblemTexts(services.messages(), false), rejects.header());
    List<Map<String, @Nullable Object>> rejections = rows.of(rejects.first());
    Map<String, @Nullable Object> whole = new LinkedHashMap<>();
    whole.put("run", result.run());
    whole.put("file", file);
    whole.put("encoding", result.dialect().encoding().name());
    whole.put("delimiter", delimiter(result.dialect()));
    whole.put("rows", rowCounts());
    whole.put("teachers", teacherCounts());
    whole.put("enrollments", enrollmentCounts());
    whole.put("changes", changes());
    whole.put("rejects", rejects.written());
    whole.put("rejections", rejections);
    whole.put("rejectionsByCode", result.rejectionsByCode());
    return new Answer.Report(
        whole, "rejections", new Answer.Rows(RejectRows.FIELDS, RejectRows.FIELDS, rejections));
  }

  private Answer sums() {
    List<Map<String, @Nullable Object>> rows =
        List.of(
            sum("ROSTER_SUM_TEACHERS", teacherCounts()),
            sum("ROSTER_SUM_ENROLLMENTS", enrollmentCounts()));
    Map<String, @Nullable Object> whole = new LinkedHashMap<>();
    List<Map<String, @Nullable Object>> changes = changes();
    if (!changes.isEmpty()) {
      whole.put("changes", changes);
    }
    if (!result.preview().samples().isEmpty() && services.terminal().outputIsTerminal()) {
      whole.put("samples", result.preview().samples().stream().map(EnrollAnswer::sample).toList());
    }
    Answer.Rows table = new Answer.Rows(SUMS, SUMS, rows);
    return whole.isEmpty() ? table : new Answer.Report(whole, "sums", table);
  }

  private Map<String, @Nullable Object> sum(String what, Map<String, Long> counts) {
    Map<String, @Nullable Object> row = new LinkedHashMap<>();
    row.put("what", services.messages().text(what));
    SUMS.stream().skip(1).forEach(name -> row.put(name, counts.get(name)));
    return row;
  }

  private Map<String, Long> rowCounts() {
    Map<String, Long> counts = new LinkedHashMap<>();
    counts.put("read", result.rows().read());
    counts.put("accepted", result.rows().accepted());
    counts.put("rejected", result.rows().rejected());
    counts.put("superseded", result.rows().superseded());
    return counts;
  }

  private Map<String, Long> teacherCounts() {
    Map<String, Long> counts = new LinkedHashMap<>();
    counts.put("created", result.teachers().created());
    counts.put("updated", result.teachers().updated());
    counts.put("unchanged", result.teachers().unchanged());
    return counts;
  }

  private Map<String, Long> enrollmentCounts() {
    Map<String, Long> counts = new LinkedHashMap<>();
    counts.put("created", result.enrollments().created());
    counts.put("updated", result.enrollments().updated());
    counts.put("unchanged", result.enrollments().unchanged());
    counts.put("withdrawn", result.enrollments().withdrawn());
    return counts;
  }

  /** Field by field, what a dry run would change of who is there already. */
  private List<Map<String, @Nullable Object>> changes() {
    List<Map<String, @Nullable Object>> rows = new ArrayList<>();
    result.preview().teachers().forEach((field, of) -> rows.add(change("teacher", field, of)));
    result
        .preview()
        .enrollments()
        .forEach((field, of) -> rows.add(change("enrollment", field, of)));
    return rows;
  }

  private static Map<String, @Nullable Object> change(
      String relation, String field, FieldChanges changes) {
    Map<String, @Nullable Object> row = new LinkedHashMap<>();
    row.put("relation", relation);
    row.put("field", field);
    row.put("set", changes.set());
    row.put("changed", changes.changed());
    row.put("erased", changes.erased());
    return row;
  }

  private static Map<String, @Nullable Object> sample(ChangeSample sample) {
    Map<String, @Nullable Object> row = new LinkedHashMap<>();
    row.put("record", sample.record());
    row.put("field", sample.column());
    row.put("was", sample.before());
    row.put("becomes", sample.after());
    return row;
  }

  /** As options name it; null for workbooks, which have none. */
  static @Nullable String delimiter(TableDialect dialect) {
    if (dialect.format() == TableDialect.Format.XLSX) {
      return null;
    }
    return dialect.delimiter() == '\t' ? "tab" : String.valueOf(dialect.delimiter());
  }
}
