package org.iioe.cli.partner;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.iioe.cli.output.Answer;
import org.iioe.cli.verb.Services;
import org.iioe.commands.fault.Messages;
import org.iioe.commands.mechanism.machine.Reason;
import org.iioe.commands.partner.cases.CaseChange;
import org.iioe.commands.partner.cases.NextStep;
import org.jspecify.annotations.Nullable;

/** What became of a case, for people and for machines. */
final class CaseAnswer {
  private CaseAnswer() {}

  static void print(CaseChange change, Services services) {
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    fields.put("run", change.run());
    fields.put("case", change.code());
    fields.put("partner", change.partner());
    fields.put("number", change.number());
    fields.put("event", change.event());
    fields.put("from", change.from());
    fields.put("to", change.to());
    fields.put("effectiveOn", change.effectiveOn());
    fields.put("owed", change.owed());
    fields.put("closed", change.closed());
    fields.put("next", next(change.next(), services.messages()));
    services.print(new Answer.One(fields));
    tellDryRun(change.run(), services);
  }

  /** The ways on; a table shows them below. */
  static List<Map<String, @Nullable Object>> next(List<NextStep> steps, Messages messages) {
    List<Map<String, @Nullable Object>> rows = new ArrayList<>();
    for (NextStep step : steps) {
      Map<String, @Nullable Object> row = new LinkedHashMap<>();
      row.put("event", step.event());
      row.put("to", step.to());
      row.put("possible", step.isOpen());
      row.put("against", sentences(step.against(), messages));
      row.put("commands", step.commands());
      rows.add(row);
    }
    return rows;
  }

  static List<String> sentences(List<Reason> reasons, Messages messages) {
    return reasons.stream().map(reason -> reason.in(messages)).toList();
  }

  static void tellDryRun(@Nullable Long run, Services services) {
    if (run == null) {
      services.note(services.messages().text("PARTNER_UNCHANGED"));
    }
  }
}
