package org.iioe.cli.course;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.iioe.cli.output.Answer;
import org.iioe.commands.course.RepairedCourse;
import org.iioe.commands.fault.Messages;
import org.iioe.commands.packaging.repair.edit.Change;
import org.jspecify.annotations.Nullable;

/** What a repair did, as machines read it: one object a file. */
final class RepairAnswer {
  private static final List<String> FIELDS =
      List.of("file", "out", "outcome", "verdictBefore", "verdictAfter", "changes", "remaining");
  private static final List<String> TABLE =
      List.of("file", "outcome", "verdictBefore", "verdictAfter", "out");

  private RepairAnswer() {}

  static Answer.Rows rows(List<RepairedCourse> repaired, Messages messages) {
    Iterable<Map<String, @Nullable Object>> rows =
        () -> repaired.stream().map(one -> row(one, messages)).iterator();
    return new Answer.Rows(FIELDS, TABLE, rows);
  }

  private static Map<String, @Nullable Object> row(RepairedCourse repaired, Messages messages) {
    Map<String, @Nullable Object> row = new LinkedHashMap<>();
    row.put("file", repaired.item().source().shown());
    row.put("out", repaired.out());
    row.put("outcome", repaired.outcome().code());
    row.put("verdictBefore", repaired.verdictBefore().code());
    row.put("verdictAfter", repaired.verdictAfter().code());
    row.put("changes", repaired.changes().stream().map(one -> change(one, messages)).toList());
    row.put("remaining", FindingFields.lenient(messages).of(repaired.remaining()));
    return row;
  }

  private static Map<String, @Nullable Object> change(Change change, Messages messages) {
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    fields.put("code", change.rule().code());
    fields.put("path", change.path());
    fields.put("line", change.line() == 0 ? null : change.line());
    fields.put("what", messages.text(change.message(), change.details()));
    return fields;
  }
}
