package org.iioe.commands.partner.cases;

import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import org.iioe.commands.database.Run;
import org.iioe.commands.partner.ActingPerson;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * An event that is about to be recorded; the database judges it once more.
 *
 * @param kind transition, step or version
 * @param person null when time alone brings it about
 * @param agreementEffectiveOn first day of the agreement that the event starts; null for the day of
 *     the event
 */
record NewEvent(
    String kind,
    String event,
    String toStage,
    long versionId,
    @Nullable ActingPerson person,
    LocalDate effectiveOn,
    @Nullable LocalDate agreementEffectiveOn,
    @Nullable String reason,
    Set<String> owing,
    boolean despiteClock) {
  /** Records the event after the last one of the case. */
  void insert(Handle handle, Run run, CaseState state) {
    handle
        .createUpdate(
            """
            INSERT INTO iioe.application_event
              (application_id, number, kind, event, from_stage, to_stage, mechanism_version_id,
               person, acting_for, effective_on, agreement_effective_on, reason, owing, timed, despite_clock, run_id)
            VALUES (:application, :number, :kind, :event, :from, :to, :version, :person, :for,
              :effective, :agreementEffective, :reason, CAST(:owing AS text[]), :timed, :despiteClock, :run)""")
        .bind("application", state.id())
        .bind("number", state.number() + 1)
        .bind("kind", kind)
        .bind("event", event)
        .bind("from", state.stageName())
        .bind("to", toStage)
        .bind("version", versionId)
        .bind("person", person == null ? null : person.name())
        .bind("for", person == null ? null : person.actingFor())
        .bind("effective", effectiveOn)
        .bind("agreementEffective", agreementEffectiveOn)
        .bind("reason", reason)
        // Names of document types need no quotes.
        .bind("owing", "{" + String.join(",", new TreeSet<>(owing)) + "}")
        .bind("timed", person == null)
        .bind("despiteClock", despiteClock)
        .bind("run", run.id())
        .execute();
  }
}
