package org.iioe.commands.partner.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.iioe.commands.partner.rules.RuleTrial.DONE;

import java.util.List;
import org.iioe.commands.database.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Signatures, agreements, and the documents that are owed. */
class AgreementRulesTest {
  @RegisterExtension static final TestDatabase platform = new TestDatabase();

  private RuleTrial trial;

  @BeforeEach
  void bringACaseToSigning() {
    trial = new RuleTrial(platform.address()).prepare();
    assertThat(trial.opens(4, "ann")).isEqualTo(DONE);
    assertThat(trial.takes("ann", "apply", "owing", "'{form,letter}'")).isEqualTo(DONE);
    assertThat(trial.does("cen", "zeal")).isEqualTo(DONE);
    assertThat(trial.does("sec-1", "accord")).isEqualTo(DONE);
    assertThat(trial.reviews("sec-1", "approve")).isEqualTo(DONE);
    assertThat(trial.reviews("sec-2", "approve")).isEqualTo(DONE);
    assertThat(trial.takes("sec-1", "accept")).isEqualTo(DONE);
  }

  @AfterEach
  void undoAll() {
    trial.close();
  }

  private void activate(String... columns) {
    assertThat(trial.signs("institution")).isEqualTo(DONE);
    assertThat(trial.signs("host")).isEqualTo(DONE);
    assertThat(trial.takes("sec-1", "activate", columns)).isEqualTo(DONE);
  }

  private List<String> owed() {
    return trial.rows(
        "SELECT document_type, since - current_date, due_on - current_date"
            + " FROM iioe.application_open_obligation ORDER BY due_on, document_type");
  }

  private List<String> agreements() {
    return trial.rows(
        "SELECT number, effective_on - current_date AS first, ends_on - current_date AS last, ended_on - current_date AS ended"
            + " FROM iioe.agreement ORDER BY number");
  }

  @Test
  void eachPartySignsOnceAsTheInstitutionThatTheTreeSays() {
    assertThat(trial.signs("nobody")).isEqualTo("PARTY_UNKNOWN");
    assertThat(trial.signs("host", "signer_id", "1")).isEqualTo("SIGNER_WRONG");
    assertThat(trial.signs("institution", "signer_id", "3")).isEqualTo("SIGNER_WRONG");
    assertThat(trial.signs("host", "signed_on", "current_date + 2")).isEqualTo("SIGNED_AHEAD");
    assertThat(trial.signs("host", "signer_id", "3", "signed_on", "current_date - 30"))
        .isEqualTo(DONE);
    assertThat(trial.signs("host")).isEqualTo("23505");
    assertThat(trial.takes("sec-1", "activate")).isEqualTo("GUARD_FAILED");
    assertThat(trial.signs("institution")).isEqualTo(DONE);
    assertThat(trial.rows("SELECT party, signer_id FROM iioe.agreement_signature ORDER BY id"))
        .containsExactly("host 3", "institution 4");
    assertThat(
            trial.tries("UPDATE iioe.agreement_signature SET party = 'above' WHERE party = 'host'"))
        .isEqualTo("SIGNATURE_FIXED");
    assertThat(trial.tries("UPDATE iioe.agreement_signature SET signed_on = current_date + 2"))
        .isEqualTo("SIGNED_AHEAD");
    String correction = "UPDATE iioe.agreement_signature SET signed_on = current_date - 3";
    assertThat(trial.tries(correction)).isEqualTo(DONE);
    assertThat(trial.tries("DELETE FROM iioe.agreement_signature")).isEqualTo("NEVER_BY_HAND");
    assertThat(trial.takes("sec-1", "activate")).isEqualTo(DONE);
    assertThat(trial.tries(correction)).isEqualTo("AGREEMENT_NOT_DRAFT");
  }

  @Test
  void withoutAParentOrSignatoryThePartiesAreOthers() {
    trial.must("UPDATE iioe.partner SET parent_id = NULL, signatory_id = NULL WHERE id = 4");
    assertThat(trial.signs("above")).isEqualTo("SIGNER_WRONG");
    assertThat(trial.signs("host")).isEqualTo(DONE);
    assertThat(trial.rows("SELECT party, signer_id FROM iioe.agreement_signature"))
        .containsExactly("host 1");
  }

  @Test
  void aSignedCopyBelongsToTheSameCase() {
    assertThat(trial.opens(5, "otto")).isEqualTo(DONE);
    assertThat(trial.attaches("form", 'a', "current_date", "application_id", "50")).isEqualTo(DONE);
    String copy = "(SELECT max(id) FROM iioe.application_document)";
    assertThat(trial.signs("host", "document_id", copy)).isEqualTo("DOCUMENT_OF_OTHER_APPLICATION");
    assertThat(trial.attaches("form", 'b', "current_date")).isEqualTo(DONE);
    assertThat(trial.signs("host", "document_id", copy)).isEqualTo(DONE);
  }

  @Test
  void theEventThatStartsTheAgreementGivesItItsTermAndWhatIsOwed() {
    trial.behindTheRules("UPDATE iioe.application_obligation SET waived_on = current_date");
    activate("agreement_effective_on", "'2024-02-29'");
    assertThat(trial.one("SELECT number, effective_on, ends_on, ended_on FROM iioe.agreement"))
        .isEqualTo("1 2024-02-29 2028-02-28 ");
    assertThat(trial.takes("sec-1", "activate")).isEqualTo("TRANSITION_UNKNOWN");
    assertThat(trial.signs("above")).isEqualTo("AGREEMENT_NOT_DRAFT");
  }

  @Test
  void onlyAnEventThatStartsAnAgreementSaysFromWhen() {
    assertThat(trial.signs("institution")).isEqualTo(DONE);
    assertThat(trial.signs("host")).isEqualTo(DONE);
    assertThat(trial.takes("sec-1", "activate", "agreement_ends_on", "current_date"))
        .isEqualTo("23514");
    assertThat(trial.takes("sec-1", "activate")).isEqualTo(DONE);
    assertThat(trial.takes("sec-1", "call", "agreement_effective_on", "current_date"))
        .isEqualTo("AGREEMENT_NOT_STARTED");
  }

  @Test
  void aRenewalTakesTheEarlierAgreementsPlace() {
    trial.behindTheRules("UPDATE iioe.application_obligation SET waived_on = current_date");
    activate("agreement_effective_on", "current_date - 1400");
    assertThat(trial.timed("expire")).isEqualTo("TIME_NOT_COME");
    assertThat(trial.timed("call")).isEqualTo(DONE);
    assertThat(trial.one("SELECT source, event, due_on - current_date FROM iioe.application_timer"))
        .isEqualTo("at-end expire 60");
    assertThat(
            trial.one(
                """
                SELECT facts #>> '{agreement,number}' AS newest, facts #>> '{running,number}' AS running
                FROM iioe.application_facts(40, current_date) facts"""))
        .isEqualTo("2 1");
    assertThat(trial.takes("sec-1", "renew", "agreement_effective_on", "current_date + 20"))
        .isEqualTo(DONE);
    assertThat(agreements()).containsExactly("1 -1400 60 19", "2 20 1480 ");
    assertThat(owed()).allMatch(line -> line.startsWith("report ")).hasSize(4);
  }

  @Test
  void timeEndsWhatWasNotRenewedThoughADraftIsThere() {
    activate("agreement_effective_on", "current_date - 1500");
    assertThat(trial.timed("call")).isEqualTo(DONE);
    assertThat(trial.timed("expire")).isEqualTo(DONE);
    assertThat(agreements()).containsExactly("1 -1500 -40 -40", "2   ");
    assertThat(owed()).isEmpty();
    assertThat(trial.one("SELECT stage, closed FROM iioe.application")).isEqualTo("gone t");
  }

  @Test
  void timeActsOnTheDayThatTheAgreementsEndGives() {
    activate();
    String ends = "UPDATE iioe.agreement SET effective_on = current_date - 900, ends_on = ";
    trial.behindTheRules(ends + "(current_date + interval '6 months')::date + 3");
    assertThat(trial.timed("call")).isEqualTo("TIME_NOT_COME");
    trial.behindTheRules(ends + "(current_date + interval '6 months')::date");
    assertThat(trial.timed("call")).isEqualTo(DONE);
    trial.behindTheRules(ends + "current_date WHERE number = 1");
    assertThat(trial.timed("expire")).isEqualTo("TIME_NOT_COME");
    trial.behindTheRules(ends + "current_date - 1 WHERE number = 1");
    assertThat(trial.timed("expire")).isEqualTo(DONE);
  }

  @Test
  void documentsFulfilTheEarliestThatIsOwed() {
    assertThat(owed()).containsExactly("form 0 90", "letter 0 90");
    assertThat(trial.attaches("letter", 'a', "'2020-01-01'")).isEqualTo(DONE);
    assertThat(owed()).containsExactly("form 0 90");
    assertThat(trial.attaches("form", 'b', "'2020-01-01'", "expires", "'2021-01-01'"))
        .isEqualTo(DONE);
    assertThat(owed()).containsExactly("form 0 90");
    activate("agreement_effective_on", "current_date - 400");
    trial.behindTheRules("DELETE FROM iioe.application_obligation WHERE document_type = 'form'");
    List<String> reports = owed();
    assertThat(reports).hasSize(4).first().asString().startsWith("report -");
    assertThat(trial.attaches("report", 'c', "current_date - 390")).isEqualTo(DONE);
    assertThat(owed()).isEqualTo(reports);
    assertThat(trial.attaches("report", 'd', "current_date - 20")).isEqualTo(DONE);
    assertThat(owed()).isEqualTo(reports.subList(1, 4));
    assertThat(
            trial.tries(
                "UPDATE iioe.application_document SET withdrawn_at = now() WHERE digest LIKE 'd%'"))
        .isEqualTo(DONE);
    assertThat(owed()).isEqualTo(reports);
    assertThat(trial.attaches("report", 'd', "current_date - 20")).isEqualTo(DONE);
    assertThat(owed()).isEqualTo(reports.subList(1, 4));
  }

  @Test
  void anAgreementWithoutAnEndOwesOneReportAtATime() {
    trial.behindTheRules(
        "UPDATE iioe.mechanism_version SET content = content #- '{agreement,term}'");
    trial.behindTheRules("DELETE FROM iioe.application_obligation");
    activate("agreement_effective_on", "current_date - 370");
    assertThat(agreements()).containsExactly("1 -370  ");
    assertThat(owed()).hasSize(1);
    assertThat(trial.attaches("report", 'a', "current_date")).isEqualTo(DONE);
    assertThat(trial.rows("SELECT document_type, since FROM iioe.application_open_obligation"))
        .containsExactly(
            "report "
                + trial.one(
                    "SELECT ((current_date - 370 + interval '1 year') + interval '1 year')::date AS day"));
  }

  @Test
  void whatTheDatabaseWritesNobodyWrites() {
    activate();
    for (String change :
        new String[] {
          "UPDATE iioe.agreement SET ends_on = '2100-01-01'",
          "INSERT INTO iioe.agreement (application_id, number, drafted_on) VALUES (40, 2, current_date)",
          "DELETE FROM iioe.agreement",
          "UPDATE iioe.application_obligation SET waived_on = current_date",
          "DELETE FROM iioe.application_obligation",
          "INSERT INTO iioe.application_obligation (application_id, document_type, since, due_on, event_number)"
              + " VALUES (40, 'form', current_date, current_date, 1)",
          "TRUNCATE iioe.application_obligation"
        }) {
      assertThat(trial.tries(change)).isEqualTo("NEVER_BY_HAND");
    }
  }

  @Test
  void aCaseThatIsClosedOwesNothingAndHasNoAgreement() {
    activate();
    assertThat(owed()).isNotEmpty();
    assertThat(trial.takes("ann", "exit")).isEqualTo(DONE);
    assertThat(owed()).isEmpty();
    assertThat(trial.one("SELECT ended_on = current_date FROM iioe.agreement")).isEqualTo("t");
  }
}
