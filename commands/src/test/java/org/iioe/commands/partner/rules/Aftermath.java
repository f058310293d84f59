package org.iioe.commands.partner.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.iioe.commands.mechanism.machine.Decision;
import org.iioe.commands.mechanism.machine.Facts;
import org.iioe.commands.mechanism.model.Effect;
import org.iioe.commands.mechanism.model.Mechanism;

/** What an event left, against what the program said that it would. */
record Aftermath(RuleTrial trial, Mechanism mechanism, Facts before, Facts after) {
  void check(Decision.Allowed change) {
    boolean step = change.event().equals(lastEvent()) && lastKind().equals("step");
    LocalDate today = before.today();
    assertThat(after.stage()).isEqualTo(change.to());
    assertThat(after.number()).isEqualTo(before.number() + 1);
    assertThat(after.visit()).isEqualTo(step ? before.visit() : after.number());
    assertThat(after.entered()).isEqualTo(step ? before.entered() : today);
    boolean closed = mechanism.stage(change.to()).orElseThrow().isFinal();
    assertThat(trial.one("SELECT closed FROM iioe.application WHERE id = 40"))
        .isEqualTo(closed ? "t" : "f");
    replays();
    owes(change, closed);
    agrees(change, closed);
  }

  private String lastEvent() {
    return trial.one(
        "SELECT event FROM iioe.application_event WHERE application_id = 40 ORDER BY number DESC LIMIT 1");
  }

  private String lastKind() {
    return trial.one(
        "SELECT kind FROM iioe.application_event WHERE application_id = 40 ORDER BY number DESC LIMIT 1");
  }

  /** The events, one by one, lead to where the case is stored to stand. */
  private void replays() {
    String stage = "";
    String visit = "";
    String entered = "";
    int number = 0;
    for (String row :
        trial.rows(
            "SELECT kind, from_stage, to_stage, number, effective_on FROM iioe.application_event"
                + " WHERE application_id = 40 ORDER BY number")) {
      List<String> cells = List.of(row.split(" ", -1));
      assertThat(cells.get(1)).isEqualTo(stage);
      assertThat(cells.get(3)).isEqualTo(String.valueOf(++number));
      stage = cells.get(2);
      if (!cells.get(0).equals("step")) {
        visit = cells.get(3);
        entered = cells.get(4);
      }
    }
    assertThat(
            trial.one(
                "SELECT stage, last_number, visit, entered_on FROM iioe.application WHERE id = 40"))
        .isEqualTo(String.join(" ", stage, String.valueOf(number), visit, entered));
  }

  private void owes(Decision.Allowed change, boolean closed) {
    assertThat(
            trial.rows(
                "SELECT document_type, since, due_on, waived_on IS NOT NULL FROM iioe.application_obligation"
                    + " WHERE agreement_id IS NULL AND event_number = "
                    + after.number()
                    + " ORDER BY document_type"))
        .isEqualTo(
            change.owed().stream()
                .map(
                    one ->
                        String.join(
                            " ",
                            one.document(),
                            one.since().toString(),
                            one.due().toString(),
                            closed ? "t" : "f"))
                .sorted()
                .toList());
  }

  private void agrees(Decision.Allowed change, boolean closed) {
    boolean starts = change.effects().contains(Effect.START_AGREEMENT);
    int had = before.agreement() == null ? 0 : before.agreement().number();
    int has = after.agreement() == null ? 0 : after.agreement().number();
    assertThat(has).isEqualTo(change.effects().contains(Effect.DRAFT_AGREEMENT) ? had + 1 : had);
    if (closed || (change.effects().contains(Effect.END_AGREEMENT) && !starts)) {
      assertThat(after.running()).isNull();
    } else if (starts) {
      LocalDate end =
          mechanism.agreement() == null ? null : mechanism.agreement().end(before.today());
      assertThat(after.running()).isEqualTo(new Facts.Running(has, before.today(), end));
    } else {
      assertThat(after.running()).isEqualTo(before.running());
    }
  }
}
