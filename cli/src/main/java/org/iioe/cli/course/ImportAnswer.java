package org.iioe.cli.course;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.iioe.cli.output.Answer;
import org.iioe.commands.course.ImportOutcome;
import org.iioe.commands.course.ImportReport;
import org.iioe.commands.course.ImportedCourse;
import org.iioe.commands.fault.Messages;
import org.iioe.commands.packaging.finding.Finding;
import org.jspecify.annotations.Nullable;

/** What an import did, as it is printed. */
final class ImportAnswer {
  private static final List<String> FIELDS =
      List.of(
          "file",
          "code",
          "language",
          "version",
          "outcome",
          "sha256",
          "title",
          "standard",
          "bytes",
          "savedBytes",
          "healed",
          "findings");
  private static final List<String> TABLE =
      List.of("code", "language", "version", "outcome", "standard", "title");

  private ImportAnswer() {}

  static Answer.Report of(ImportReport report, Messages messages) {
    List<Map<String, @Nullable Object>> rows =
        report.courses().stream().map(course -> row(course, messages)).toList();
    Map<String, @Nullable Object> whole = new LinkedHashMap<>();
    whole.put("run", report.run());
    for (ImportOutcome outcome : ImportOutcome.values()) {
      whole.put(outcome.code(), report.count(outcome));
    }
    whole.put("bytes", sum(report, ImportedCourse::bytes));
    whole.put("savedBytes", sum(report, ImportedCourse::savedBytes));
    whole.put("healed", report.healed());
    whole.put("courses", rows);
    return new Answer.Report(whole, "courses", new Answer.Rows(FIELDS, TABLE, rows));
  }

  private static Map<String, @Nullable Object> row(ImportedCourse course, Messages messages) {
    Map<String, @Nullable Object> row = new LinkedHashMap<>();
    row.put("file", course.item().shown());
    row.put("code", course.item().code());
    row.put("language", course.language());
    row.put("version", course.version());
    row.put("outcome", course.outcome().code());
    row.put("sha256", course.sha256());
    row.put("title", course.title());
    row.put("standard", course.standard());
    row.put("bytes", course.bytes());
    row.put("savedBytes", course.savedBytes());
    row.put("healed", course.healed());
    row.put("findings", FindingFields.lenient(messages).of(course.findings()));
    return row;
  }

  /** One finding in one line, as compilers say it. */
  static String sentence(String file, Finding finding, Messages messages) {
    Map<String, @Nullable Object> fields = FindingFields.lenient(messages).of(finding);
    StringBuilder place = new StringBuilder(file);
    if (finding.path() != null) {
      place.append('!').append(finding.path());
    }
    if (finding.line() > 0) {
      place.append(':').append(finding.line()).append(':').append(finding.column());
    }
    return place
        + ": "
        + fields.get("code")
        + ": "
        + fields.get("message")
        + " "
        + fields.get("fix");
  }

  static String size(ImportReport report, ToLongFunction<ImportedCourse> bytes, Messages messages) {
    return DataSize.text(sum(report, bytes), messages);
  }

  private static long sum(ImportReport report, ToLongFunction<ImportedCourse> bytes) {
    return report.courses().stream().mapToLong(bytes).sum();
  }
}
