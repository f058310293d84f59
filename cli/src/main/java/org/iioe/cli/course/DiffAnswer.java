package org.iioe.cli.course;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.iioe.cli.output.Answer;
import org.iioe.commands.course.DiffReport;
import org.iioe.commands.course.DiffSide;
import org.iioe.commands.course.comparison.ByteCounts;
import org.iioe.commands.course.comparison.Change;
import org.iioe.commands.course.comparison.Differences;
import org.jspecify.annotations.Nullable;

/** What differs, as machines read it: one object, or a row for each change. */
final class DiffAnswer {
  private static final List<String> FIELDS =
      List.of("area", "change", "name", "title", "before", "after", "bytesBefore", "bytesAfter");
  private static final List<String> TABLE =
      List.of("area", "change", "name", "title", "before", "after");

  private DiffAnswer() {}

  static Answer of(DiffReport report) {
    Differences differences = report.differences();
    Map<String, @Nullable Object> whole = new LinkedHashMap<>();
    whole.put("old", side(report.earlier()));
    whole.put("new", side(report.later()));
    whole.put("same", differences.none());
    whole.put("metadata", changes(differences.metadata(), "field"));
    whole.put("items", changes(differences.items(), "identifier"));
    whole.put("scos", changes(differences.scos(), "identifier"));
    whole.put("files", files(differences.files()));
    whole.put("bytes", bytes(differences.bytes()));
    return new Answer.Report(whole, "files", new Answer.Rows(FIELDS, TABLE, rows(differences)));
  }

  private static Map<String, @Nullable Object> side(DiffSide side) {
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    fields.put("name", side.shown());
    fields.put("source", side.code() == null ? "file" : "catalogue");
    fields.put("code", side.code());
    fields.put("language", side.language());
    fields.put("version", side.version());
    fields.put("status", side.status());
    fields.put("sha256", side.sha256());
    fields.put("title", side.compared().metadata().get("title"));
    fields.put("files", side.compared().files().size());
    return fields;
  }

  private static List<Map<String, @Nullable Object>> changes(List<Change> changes, String name) {
    List<Map<String, @Nullable Object>> rows = new ArrayList<>();
    for (Change change : changes) {
      Map<String, @Nullable Object> row = new LinkedHashMap<>();
      row.put("change", change.kind().code());
      row.put(name, change.name());
      if (name.equals("identifier")) {
        row.put("title", change.title());
      }
      row.put("before", change.before());
      row.put("after", change.after());
      rows.add(row);
    }
    return rows;
  }

  private static List<Map<String, @Nullable Object>> files(List<Change> changes) {
    List<Map<String, @Nullable Object>> rows = changes(changes, "path");
    for (int i = 0; i < rows.size(); i++) {
      rows.get(i).put("bytesBefore", changes.get(i).bytesBefore());
      rows.get(i).put("bytesAfter", changes.get(i).bytesAfter());
    }
    return rows;
  }

  private static Map<String, @Nullable Object> bytes(ByteCounts bytes) {
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    fields.put("before", bytes.before());
    fields.put("after", bytes.after());
    fields.put("added", bytes.added());
    fields.put("removed", bytes.removed());
    fields.put("unchanged", bytes.unchanged());
    return fields;
  }

  private static List<Map<String, @Nullable Object>> rows(Differences differences) {
    List<Map<String, @Nullable Object>> rows = new ArrayList<>();
    add(rows, "metadata", differences.metadata());
    add(rows, "item", differences.items());
    add(rows, "sco", differences.scos());
    add(rows, "file", differences.files());
    return rows;
  }

  private static void add(
      List<Map<String, @Nullable Object>> rows, String area, List<Change> changes) {
    for (Change change : changes) {
      Map<String, @Nullable Object> row = new LinkedHashMap<>();
      row.put("area", area);
      row.put("change", change.kind().code());
      row.put("name", change.name());
      row.put("title", change.title());
      row.put("before", change.before());
      row.put("after", change.after());
      row.put("bytesBefore", change.bytesBefore());
      row.put("bytesAfter", change.bytesAfter());
      rows.add(row);
    }
  }
}
