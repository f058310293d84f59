package org.iioe.cli.partner;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.iioe.cli.output.Answer;
import org.iioe.cli.verb.Services;
import org.iioe.commands.fault.Messages;
import org.iioe.commands.mechanism.machine.Reason;
import org.iioe.commands.partner.cases.PartnerMove;
import org.jspecify.annotations.Nullable;

/** What a move to another version changes for a case. */
final class MoveAnswer {
  private static final List<String> FIELDS = List.of("event", "before", "after");

  private MoveAnswer() {}

  static Answer of(PartnerMove.Report report, Messages messages) {
    List<Map<String, @Nullable Object>> rows = new ArrayList<>();
    for (PartnerMove.Difference difference : report.differences()) {
      Map<String, @Nullable Object> row = new LinkedHashMap<>();
      row.put("event", difference.event());
      row.put("before", standing(difference.before(), messages));
      row.put("after", standing(difference.after(), messages));
      rows.add(row);
    }
    Map<String, @Nullable Object> whole = new LinkedHashMap<>();
    whole.put("run", report.run());
    whole.putAll(details(report));
    whole.put("events", rows);
    return new Answer.Report(whole, "events", new Answer.Rows(FIELDS, FIELDS, rows));
  }

  /** Tells the differences as notes, before the question whether to move. */
  static void tell(PartnerMove.Report report, Services services) {
    Messages messages = services.messages();
    for (PartnerMove.Difference difference : report.differences()) {
      if (!difference.isNone()) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("event", difference.event());
        values.put("before", standing(difference.before(), messages));
        values.put("after", standing(difference.after(), messages));
        services.note(messages.text("PARTNER_MOVE_DIFFERENCE", values));
      }
    }
  }

  static Map<String, Object> details(PartnerMove.Report report) {
    Map<String, Object> details = new LinkedHashMap<>();
    details.put("case", report.code());
    details.put("partner", report.partner());
    details.put("stage", report.stage());
    details.put("mechanism", report.mechanism());
    details.put("versionBefore", report.before());
    details.put("versionAfter", report.after());
    return details;
  }

  private static String standing(@Nullable List<Reason> against, Messages messages) {
    if (against == null) {
      return messages.text("PARTNER_WAY_NONE");
    }
    return against.isEmpty()
        ? messages.text("PARTNER_WAY_OPEN")
        : String.join(" ", CaseAnswer.sentences(against, messages));
  }
}
