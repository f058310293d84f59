package org.iioe.cli.partner;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.iioe.cli.output.Answer;
import org.iioe.commands.fault.Fault;
import org.iioe.commands.fault.Messages;
import org.iioe.commands.partner.register.FieldChange;
import org.iioe.commands.partner.register.RegisterReport;
import org.iioe.commands.partner.register.RegisteredPartner;
import org.iioe.commands.partner.register.RegisteredPartner.Outcome;
import org.jspecify.annotations.Nullable;

/** What became of the institutions of a call, for people and for machines. */
final class RegisterAnswer {
  private static final List<String> FIELDS =
      List.of(
          "file",
          "code",
          "outcome",
          "case",
          "mechanism",
          "stage",
          "changes",
          "missing",
          "warnings");
  private static final List<String> TABLE =
      List.of("code", "outcome", "case", "stage", "changes", "missing");

  private final RegisterReport report;
  private final Messages messages;

  RegisterAnswer(RegisterReport report, Messages messages) {
    this.report = report;
    this.messages = messages;
  }

  Answer answer() {
    List<Map<String, @Nullable Object>> objects = new ArrayList<>();
    List<Map<String, @Nullable Object>> rows = new ArrayList<>();
    for (RegisteredPartner partner : report.partners()) {
      objects.add(fields(partner, changes(partner), warnings(partner)));
      rows.add(fields(partner, sentences(partner), texts(partner)));
    }
    Map<String, @Nullable Object> whole = new LinkedHashMap<>();
    whole.put("run", report.run());
    whole.put("created", report.count(Outcome.CREATED));
    whole.put("updated", report.count(Outcome.UPDATED));
    whole.put("unchanged", report.count(Outcome.UNCHANGED));
    whole.put("partners", objects);
    return new Answer.Report(whole, "partners", new Answer.Rows(FIELDS, TABLE, rows));
  }

  private static Map<String, @Nullable Object> fields(
      RegisteredPartner partner, Object changes, Object warnings) {
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    fields.put("file", partner.file());
    fields.put("code", partner.code());
    fields.put("outcome", partner.outcome());
    fields.put("case", partner.reference());
    fields.put("mechanism", partner.mechanism());
    fields.put("stage", partner.stage());
    fields.put("changes", changes);
    fields.put("missing", partner.missing());
    fields.put("warnings", warnings);
    return fields;
  }

  private static List<Map<String, @Nullable Object>> changes(RegisteredPartner partner) {
    List<Map<String, @Nullable Object>> changes = new ArrayList<>();
    for (FieldChange change : partner.changes()) {
      Map<String, @Nullable Object> row = new LinkedHashMap<>();
      row.put("field", change.field());
      row.put("before", change.before());
      row.put("after", change.after());
      changes.add(row);
    }
    return changes;
  }

  /** Of a new institution only its fields; of a changed one what they were and are. */
  private static List<String> sentences(RegisteredPartner partner) {
    List<String> sentences = new ArrayList<>();
    for (FieldChange change : partner.changes()) {
      String before = change.before() == null ? "–" : change.before();
      String after = change.after() == null ? "–" : change.after();
      sentences.add(
          partner.outcome() == Outcome.CREATED
              ? change.field()
              : change.field() + ": " + before + " → " + after);
    }
    return sentences;
  }

  private List<Map<String, @Nullable Object>> warnings(RegisteredPartner partner) {
    List<Map<String, @Nullable Object>> warnings = new ArrayList<>();
    for (Fault warning : partner.warnings()) {
      Map<String, @Nullable Object> row = new LinkedHashMap<>();
      row.put("code", warning.code());
      row.put("message", messages.text(warning.code(), warning.details()));
      warnings.add(row);
    }
    return warnings;
  }

  private List<String> texts(RegisteredPartner partner) {
    return partner.warnings().stream()
        .map(warning -> messages.text(warning.code(), warning.details()))
        .toList();
  }

  /** All warnings as sentences. */
  List<String> warnings() {
    return report.partners().stream().flatMap(partner -> texts(partner).stream()).toList();
  }
}
