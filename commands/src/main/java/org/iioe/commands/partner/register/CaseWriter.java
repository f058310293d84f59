package org.iioe.commands.partner.register;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.iioe.commands.database.Journal;
import org.iioe.commands.database.Run;
import org.iioe.commands.mechanism.model.Numbering;
import org.iioe.commands.partner.ActingPerson;
import org.iioe.commands.partner.document.DocumentRows;
import org.iioe.commands.partner.register.PlannedCase.StoredCase;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Opens cases, and completes those that are open. */
final class CaseWriter {
  private final Handle handle;
  private final Run run;
  private final ActingPerson person;

  CaseWriter(Handle handle, Run run, ActingPerson person) {
    this.handle = handle;
    this.run = run;
    this.person = person;
  }

  /** What became of a case. */
  record Written(long id, String code, boolean opened, List<FieldChange> changes) {}

  Written write(long partner, PlannedPartner planned, PlannedCase planning) {
    StoredCase stored = planning.stored();
    List<FieldChange> changes = new ArrayList<>();
    long id;
    String code;
    if (stored == null) {
      code = code(planned, planning);
      id = open(partner, code, planning);
      changes.add(new FieldChange("case", null, code));
      changes.add(new FieldChange("stage", null, planning.stage()));
      answers(Map.of(), planning.answers(), changes);
    } else {
      id = stored.id();
      code = stored.code();
      answers(stored.answers(), planning.answers(), changes);
      if (!changes.isEmpty()) {
        update(stored, planning);
      }
    }
    documents(id, planning, changes);
    return new Written(id, code, stored == null, changes);
  }

  private static void answers(
      Map<String, Object> before, Map<String, Object> after, List<FieldChange> changes) {
    Map<String, Object> all = new TreeMap<>(before);
    all.putAll(after);
    for (String name : all.keySet()) {
      String earlier = spoken(before.get(name));
      String later = spoken(after.get(name));
      if (earlier == null ? later != null : !earlier.equals(later)) {
        changes.add(new FieldChange("answers." + name, earlier, later));
      }
    }
  }

  private static @Nullable String spoken(@Nullable Object value) {
    return value instanceof BigDecimal number
        ? number.toPlainString()
        : value == null ? null : value.toString();
  }

  /** The next reference code; whoever wants one of the same kind waits for this transaction. */
  private String code(PlannedPartner planned, PlannedCase planning) {
    Numbering numbering = planning.version().mechanism().numbering();
    Numbering.Case of =
        new Numbering.Case(
            planning.version().code(),
            planning.opened().getYear(),
            String.valueOf(planned.text(PartnerField.COUNTRY)),
            String.valueOf(planned.text(PartnerField.KIND)));
    long number =
        handle
            .createQuery(
                """
                INSERT INTO iioe.reference_counter AS counter (mechanism_id, scope, last_number)
                SELECT mechanism_id, :scope, 1 FROM iioe.mechanism_version WHERE id = :version
                ON CONFLICT (mechanism_id, scope)
                  DO UPDATE SET last_number = counter.last_number + 1
                RETURNING last_number""")
            .bind("scope", numbering.scope(of))
            .bind("version", planning.version().id())
            .mapTo(Long.class)
            .one();
    return numbering.code(of, number);
  }

  private long open(long partner, String code, PlannedCase planning) {
    PartnerEntry.Case entry = planning.entry();
    String submitter = entry.submitter();
    long id =
        handle
            .createQuery(
                """
                INSERT INTO iioe.application (code, partner_id, mechanism_version_id, submitter,
                  submitter_for, answers, opened_on, stage, entered_on)
                VALUES (:code, :partner, :version, :submitter, :for, CAST(:answers AS jsonb),
                  :opened, :stage, :opened)
                RETURNING id""")
            .bind("code", code)
            .bind("partner", partner)
            .bind("version", planning.version().id())
            .bind("submitter", submitter == null ? person.name() : submitter)
            .bind("for", submitter == null ? person.actingFor() : entry.submitterFor())
            .bind("answers", StoredCases.json(planning.answers()))
            .bind("opened", planning.opened())
            .bind("stage", planning.stage())
            .mapTo(Long.class)
            .one();
    Journal.created(handle, run, "application", List.of(id));
    event(id, planning);
    signatures(id, planning);
    return id;
  }

  /** Which day it counts from, the database says. */
  private void event(long id, PlannedCase planning) {
    long event =
        handle
            .createQuery(
                """
                INSERT INTO iioe.application_event (application_id, number, kind, event, to_stage,
                  mechanism_version_id, person, acting_for, backdated, agreement_effective_on,
                  agreement_ends_on, run_id)
                VALUES (:application, 1, 'opened', :event, :stage, :version, :person, :for,
                  :backdated, :effective, :ends, :run)
                RETURNING id""")
            .bind("application", id)
            .bind("event", planning.backdated() ? "backdated" : "opened")
            .bind("stage", planning.stage())
            .bind("version", planning.version().id())
            .bind("person", person.name())
            .bind("for", person.actingFor())
            .bind("backdated", planning.backdated())
            .bind("effective", planning.entry().effective())
            .bind("ends", planning.entry().ends())
            .bind("run", run.id())
            .mapTo(Long.class)
            .one();
    Journal.created(handle, run, "application_event", List.of(event));
  }

  /** Who signs as which party, the database knows by the tree. */
  private void signatures(long application, PlannedCase planning) {
    List<Long> signatures = new ArrayList<>();
    planning
        .entry()
        .signed()
        .forEach(
            (party, signed) ->
                signatures.add(
                    handle
                        .createQuery(
                            """
                            INSERT INTO iioe.agreement_signature
                              (agreement_id, party, signed_on, run_id)
                            SELECT id, :party, :on, :run FROM iioe.agreement
                            WHERE application_id = :application
                            RETURNING id""")
                        .bind("party", party)
                        .bind("on", signed.on())
                        .bind("run", run.id())
                        .bind("application", application)
                        .mapTo(Long.class)
                        .one()));
    Journal.created(handle, run, "agreement_signature", signatures);
  }

  private void update(StoredCase stored, PlannedCase planning) {
    handle
        .createUpdate(
            """
            INSERT INTO iioe.journal (run_id, relation, row_id, operation, earlier)
            SELECT :run, 'application', id, 'changed', jsonb_build_object('answers', answers)
            FROM iioe.application WHERE id = :id""")
        .bind("run", run.id())
        .bind("id", stored.id())
        .execute();
    handle
        .createUpdate(
            "UPDATE iioe.application SET answers = CAST(:answers AS jsonb) WHERE id = :id")
        .bind("answers", StoredCases.json(planning.answers()))
        .bind("id", stored.id())
        .execute();
  }

  private void documents(long application, PlannedCase planning, List<FieldChange> changes) {
    for (PartnerEntry.Attachment attachment : planning.entry().documents()) {
      DocumentRows.Outcome outcome =
          DocumentRows.attach(
              handle, run, application, attachment.document(), planning.version().today());
      String type = attachment.document().type();
      switch (outcome) {
        case ATTACHED ->
            changes.add(new FieldChange("documents." + type, null, attachment.document().name()));
        case CORRECTED ->
            changes.add(
                new FieldChange(
                    "documents." + type,
                    attachment.document().name(),
                    attachment.document().name()));
        case UNCHANGED, WITHDRAWN -> {}
      }
    }
  }
}
