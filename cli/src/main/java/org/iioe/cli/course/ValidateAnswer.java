package org.iioe.cli.course;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.iioe.cli.output.Answer;
import org.iioe.commands.course.ValidatedPackage;
import org.iioe.commands.packaging.model.CoursePackage;
import org.jspecify.annotations.Nullable;

/** The report on packages as machines read it: one object a file. */
final class ValidateAnswer {
  private static final List<String> FIELDS =
      List.of(
          "file",
          "standard",
          "edition",
          "title",
          "language",
          "organizations",
          "items",
          "scos",
          "verdict",
          "findings");
  private static final List<String> TABLE_FIELDS =
      List.of("file", "standard", "edition", "title", "verdict");

  private ValidateAnswer() {}

  static Answer.Rows rows(List<ValidatedPackage> judged, FindingFields fields) {
    Iterable<Map<String, @Nullable Object>> rows =
        () -> judged.stream().map(one -> row(one, fields)).iterator();
    return new Answer.Rows(FIELDS, TABLE_FIELDS, rows);
  }

  private static Map<String, @Nullable Object> row(ValidatedPackage judged, FindingFields fields) {
    CoursePackage read = judged.coursePackage();
    Map<String, @Nullable Object> row = new LinkedHashMap<>();
    row.put("file", judged.source().shown());
    row.put("standard", read.standard().code());
    row.put("edition", read.edition());
    row.put("title", read.title());
    row.put("language", read.language());
    row.put("organizations", read.organizations().size());
    row.put("items", read.items());
    row.put("scos", read.scos().size());
    row.put("verdict", judged.verdict().code());
    row.put("findings", fields.of(judged.findings()));
    return row;
  }
}
