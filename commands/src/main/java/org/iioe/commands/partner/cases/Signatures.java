package org.iioe.commands.partner.cases;

import java.time.LocalDate;
import java.util.Objects;
import org.iioe.commands.database.Run;
import org.iioe.commands.fault.Fault;
import org.iioe.commands.mechanism.model.Party;
import org.iioe.commands.partner.ActingPerson;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The signatures of an agreement, as the database has them. */
final class Signatures {
  /**
   * A signature.
   *
   * @param id null when it is not recorded yet
   * @param signer the institution that signs as the party
   */
  record Signature(
      @Nullable Long id,
      String party,
      long signer,
      LocalDate on,
      @Nullable String person,
      @Nullable Long document) {
    /** Whether nothing of the other is said otherwise here. */
    boolean sameAs(Signature wanted) {
      return on.equals(wanted.on)
          && signer == wanted.signer
          && (wanted.person == null || wanted.person.equals(person))
          && (wanted.document == null || Objects.equals(wanted.document, document));
    }
  }

  private final Handle handle;
  private final CaseState state;
  private final int agreement;

  /**
   * @param agreement number of the agreement in the case
   */
  Signatures(Handle handle, CaseState state, int agreement) {
    this.handle = handle;
    this.state = state;
    this.agreement = agreement;
  }

  /** What is recorded for a party, or null. */
  @Nullable Signature of(String party) {
    return handle
        .createQuery(
            """
            SELECT signature.id, signer_id, signed_on, person, document_id
            FROM iioe.agreement_signature signature
            JOIN iioe.agreement ON agreement.id = agreement_id
            WHERE application_id = :application AND number = :agreement AND party = :party""")
        .bind("application", state.id())
        .bind("agreement", agreement)
        .bind("party", party)
        .map(
            (row, context) ->
                new Signature(
                    row.getLong(1),
                    party,
                    row.getLong(2),
                    row.getObject(3, LocalDate.class),
                    row.getString(4),
                    row.getObject(5, Long.class)))
        .findOne()
        .orElse(null);
  }

  /** The signature that somebody wants recorded. */
  Signature wanted(Party party, PartnerSign.Request request) {
    String person = request.signer();
    return new Signature(
        null,
        party.name(),
        signer(party),
        request.on(),
        person == null ? null : ActingPerson.of(person, null).name(),
        request.document() == null ? null : document(request.document()));
  }

  private long signer(Party party) {
    return handle
        .createQuery("SELECT id FROM iioe.partners_at(:partner, :signer) id WHERE id IS NOT NULL")
        .bind("partner", state.partnerId())
        .bind("signer", party.signer().word())
        .mapTo(Long.class)
        .findOne()
        .orElseThrow(
            () ->
                Fault.refused("PARTNER_SIGNER_MISSING")
                    .with("party", party.name())
                    .with("partner", state.partner()));
  }

  /** The newest live document of a type. */
  private long document(String type) {
    return handle
        .createQuery(
            """
            SELECT id FROM iioe.application_document
            WHERE application_id = :application AND type = :type AND withdrawn_at IS NULL
            ORDER BY dated DESC, id DESC LIMIT 1""")
        .bind("application", state.id())
        .bind("type", type)
        .mapTo(Long.class)
        .findOne()
        .orElseThrow(
            () ->
                Fault.notFound("PARTNER_SIGNED_COPY_UNKNOWN")
                    .with("document", type)
                    .with("case", state.code()));
  }

  /** Records a signature in the place of the one before, if there is one. */
  void save(Run run, @Nullable Signature before, Signature wanted) {
    if (before == null) {
      insert(run, wanted);
    } else {
      update(run, before, wanted);
    }
  }

  private void insert(Run run, Signature wanted) {
    handle
        .createUpdate(
            """
            INSERT INTO iioe.agreement_signature
              (agreement_id, party, signer_id, signed_on, person, document_id, run_id)
            SELECT id, :party, :signer, :on, :person, :document, :run FROM iioe.agreement
            WHERE application_id = :application AND number = :agreement""")
        .bind("party", wanted.party())
        .bind("signer", wanted.signer())
        .bind("on", wanted.on())
        .bind("person", wanted.person())
        .bind("document", wanted.document())
        .bind("run", run.id())
        .bind("application", state.id())
        .bind("agreement", agreement)
        .execute();
  }

  private void update(Run run, Signature before, Signature wanted) {
    handle
        .createUpdate(
            """
            UPDATE iioe.agreement_signature
            SET signer_id = :signer, signed_on = :on, person = coalesce(:person, person),
              document_id = coalesce(:document, document_id), run_id = :run
            WHERE id = :id""")
        .bind("signer", wanted.signer())
        .bind("on", wanted.on())
        .bind("person", wanted.person())
        .bind("document", wanted.document())
        .bind("run", run.id())
        .bind("id", before.id())
        .execute();
  }
}
