package org.iioe.cli.procedure;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.iioe.cli.output.Answer;
import org.iioe.commands.fault.Messages;
import org.iioe.commands.mechanism.machine.Reason;
import org.iioe.commands.procedure.simulation.Difference;
import org.iioe.commands.procedure.simulation.Outcome;
import org.iioe.commands.procedure.simulation.SimulationReport;
import org.iioe.commands.procedure.simulation.SimulationRequest;
import org.jspecify.annotations.Nullable;

/** What a simulation found, as it is printed. */
final class SimulationAnswer {
  private static final List<String> FIELDS =
      List.of(
          "application",
          "partner",
          "country",
          "number",
          "event",
          "stage",
          "on",
          "outcome",
          "before",
          "after",
          "why",
          "reasons");
  private static final List<String> TABLE_FIELDS =
      List.of("application", "partner", "on", "event", "outcome", "after", "why");

  private final Messages messages;

  SimulationAnswer(Messages messages) {
    this.messages = messages;
  }

  Answer of(SimulationRequest request, SimulationReport report) {
    List<Map<String, @Nullable Object>> rows =
        report.differences().stream().map(this::row).toList();
    Map<String, Object> totals = new LinkedHashMap<>();
    report.totals().forEach((outcome, count) -> totals.put(key(outcome), count));
    Map<String, @Nullable Object> whole = new LinkedHashMap<>();
    whole.put("mechanism", request.subject().shown());
    whole.put("against", request.against().shown());
    whole.put("applications", report.applications());
    whole.put("events", report.events());
    whole.put("different", rows.size());
    whole.put("byOutcome", totals);
    whole.put("differences", rows);
    return new Answer.Report(whole, "differences", new Answer.Rows(FIELDS, TABLE_FIELDS, rows));
  }

  private Map<String, @Nullable Object> row(Difference one) {
    Map<String, @Nullable Object> row = new LinkedHashMap<>();
    row.put("application", one.application());
    row.put("partner", one.partner());
    row.put("country", one.country());
    row.put("number", one.number());
    row.put("event", one.event());
    row.put("stage", one.stage());
    row.put("on", one.on());
    row.put("outcome", word(one.outcome()));
    row.put("before", one.before());
    row.put("after", one.after());
    row.put("why", one.reasons().stream().map(reason -> reason.in(messages)).toList());
    row.put("reasons", one.reasons().stream().map(Reason::code).toList());
    return row;
  }

  private static String key(Outcome outcome) {
    return switch (outcome) {
      case REFUSED -> "refused";
      case ALLOWED -> "allowed";
      case OTHER_STAGE -> "otherStage";
      case TIME_FIRST -> "timeFirst";
    };
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
