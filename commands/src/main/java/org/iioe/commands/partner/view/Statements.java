package org.iioe.commands.partner.view;

/** What is read of an institution ({@code :id}) and of a case ({@code :id}). */
final class Statements {
  static final String IDENTITY =
      """
      SELECT array(SELECT key || ': ' || value FROM jsonb_each_text(names) ORDER BY key) AS names,
        other_names AS "otherNames", website, email_domains AS "emailDomains"
      FROM iioe.partner WHERE id = :id""";

  static final String PEOPLE =
      """
      SELECT person, name, role, email, countries, since, until
      FROM iioe.partner_person WHERE partner_id = :id
      ORDER BY until DESC NULLS FIRST, role, person""";

  static final String CASE =
      """
      SELECT code AS "case", submitter, submitter_for AS "submittedFor", opened_on AS "openedOn",
        stage, entered_on AS "enteredOn", closed
      FROM iioe.application WHERE id = :id""";

  static final String DONE =
      """
      SELECT event.event FROM iioe.application_event event
      JOIN iioe.application ON application.id = event.application_id
      WHERE application.id = :id AND event.kind = 'step' AND event.number > application.visit
      ORDER BY event.number""";

  static final String REVIEWS =
      """
      SELECT review.role, review.verdict, review.reviewer, review.delegate, review.reason, review.at
      FROM iioe.application_review review
      JOIN iioe.application ON application.id = review.application_id
      WHERE application.id = :id AND review.visit = application.visit ORDER BY review.at""";

  static final String AGREEMENTS =
      """
      SELECT number, drafted_on AS "draftedOn", effective_on AS "effectiveOn", ends_on AS "endsOn",
        ended_on AS "endedOn"
      FROM iioe.agreement WHERE application_id = :id ORDER BY number""";

  static final String SIGNATURES =
      """
      SELECT agreement.number AS agreement, signature.party, signer.code AS signer,
        signature.signed_on AS "signedOn", signature.person
      FROM iioe.agreement_signature signature
      JOIN iioe.agreement ON agreement.id = signature.agreement_id
      JOIN iioe.partner signer ON signer.id = signature.signer_id
      WHERE agreement.application_id = :id
      ORDER BY agreement.number, signature.signed_on, signature.party""";

  static final String EVENTS =
      """
      SELECT number, event, from_stage AS "from", to_stage AS "to", effective_on AS "effectiveOn",
        at, person, acting_for AS "actingFor", reason, owing
      FROM iioe.application_event WHERE application_id = :id ORDER BY number""";

  private Statements() {}
}
