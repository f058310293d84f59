package org.iioe.commands.partner.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.iioe.commands.partner.rules.RuleTrial.DONE;

import org.iioe.commands.database.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What stays on record, who may touch it, and published mechanisms. */
class RecordRulesTest {
  @RegisterExtension static final TestDatabase platform = new TestDatabase();

  private RuleTrial trial;

  @BeforeEach
  void prepare() {
    trial = new RuleTrial(platform.address()).prepare();
  }

  @AfterEach
  void undoAll() {
    trial.close();
  }

  @Test
  void aCaseIsDeletedAsAWholeAndOnlyByTheRunThatBeganIt() {
    assertThat(trial.opens(4, "ann")).isEqualTo(DONE);
    assertThat(trial.attaches("form", 'a', "current_date")).isEqualTo(DONE);
    assertThat(trial.takes("ann", "apply", "owing", "'{letter}'")).isEqualTo(DONE);
    assertThat(trial.reviews("sec-1", "approve")).isEqualTo(DONE);
    for (String table :
        new String[] {"application_event", "application_review", "application_document"}) {
      assertThat(trial.tries("DELETE FROM iioe." + table)).isEqualTo("NEVER_BY_HAND");
    }
    assertThat(trial.reviews("sec-2", "approve", "run_id", "1002")).isEqualTo(DONE);
    assertThat(trial.tries("DELETE FROM iioe.application")).isEqualTo("APPLICATION_HAS_HISTORY");
    trial.behindTheRules("DELETE FROM iioe.application_review WHERE reviewer = 'sec-2'");
    assertThat(trial.tries("DELETE FROM iioe.application")).isEqualTo(DONE);
    assertThat(trial.tries("SET CONSTRAINTS ALL IMMEDIATE")).isEqualTo(DONE);
    assertThat(
            trial.one(
                """
                SELECT (SELECT count(*) FROM iioe.application_event), (SELECT count(*) FROM iioe.application_review),
                  (SELECT count(*) FROM iioe.application_document), (SELECT count(*) FROM iioe.application_obligation)"""))
        .isEqualTo("0 0 0 0");
  }

  @Test
  void eventsAndTheCasesPlainFactsStay() {
    assertThat(trial.opens(4, "ann")).isEqualTo(DONE);
    for (String change : new String[] {"reason = 'x'", "at = now()", "person = 'otto'"}) {
      assertThat(trial.tries("UPDATE iioe.application_event SET " + change))
          .isEqualTo("NEVER_CHANGED");
    }
    trial.must("SET CONSTRAINTS ALL IMMEDIATE");
    assertThat(trial.tries("TRUNCATE iioe.application CASCADE")).isEqualTo("NEVER_CHANGED");
    for (String change :
        new String[] {
          "code = 'x'", "partner_id = 5", "submitter = 'otto'", "opened_on = '2020-01-01'"
        }) {
      assertThat(trial.tries("UPDATE iioe.application SET " + change))
          .isEqualTo("APPLICATION_FIXED");
    }
    assertThat(trial.tries("UPDATE iioe.application SET answers = '{\"endorsed\": true}'"))
        .isEqualTo(DONE);
  }

  @Test
  void ofADocumentOnlyItsWithdrawalChanges() {
    assertThat(trial.opens(4, "ann")).isEqualTo(DONE);
    assertThat(trial.attaches("passport", 'a', "current_date")).isEqualTo("DOCUMENT_TYPE");
    assertThat(trial.attaches("form", 'a', "current_date + 2")).isEqualTo("DOCUMENT_DATED_AHEAD");
    assertThat(trial.attaches("form", 'a', "current_date", "withdrawn_at", "now()"))
        .isEqualTo("DOCUMENT_WITHDRAWN");
    assertThat(trial.attaches("form", 'a', "current_date")).isEqualTo(DONE);
    assertThat(trial.attaches("form", 'a', "current_date")).isEqualTo("23505");
    for (String change :
        new String[] {
          "type = 'letter'", "digest = repeat('b', 64)", "dated = '2020-01-01'", "expires = NULL"
        }) {
      assertThat(trial.tries("UPDATE iioe.application_document SET " + change))
          .isEqualTo("DOCUMENT_FIXED");
    }
    assertThat(trial.tries("UPDATE iioe.application_document SET withdrawn_at = '2020-01-01'"))
        .isEqualTo(DONE);
    assertThat(trial.one("SELECT withdrawn_at > '2026-01-01' FROM iioe.application_document"))
        .isEqualTo("t");
    assertThat(trial.tries("UPDATE iioe.application_document SET withdrawn_at = NULL"))
        .isEqualTo("DOCUMENT_FIXED");
    assertThat(trial.attaches("form", 'a', "current_date")).isEqualTo(DONE);
  }

  @Test
  void aPublishedVersionStaysAndIsWhatItsTextSays() {
    String digest =
        "INSERT INTO iioe.mechanism_version (mechanism_id, number, canonical, digest, content, run_id)"
            + " SELECT 1, %d, c, encode(sha256(convert_to(c, 'UTF8')), 'hex'), '{}', 1001 FROM (SELECT '%s' AS c) text";
    String good = "{\"mechanism\":{\"code\":\"m\",\"stages\":{\"z\":{},\"a\":{\"final\":true}}}}";
    assertThat(trial.tries(digest.formatted(3, good))).isEqualTo("MECHANISM_NUMBER");
    assertThat(trial.tries(digest.formatted(2, good.replace("\"m\"", "\"n\""))))
        .isEqualTo("MECHANISM_CODE");
    assertThat(trial.tries(digest.formatted(2, "{\"mechanism\":{\"code\":\"m\"}}")))
        .isEqualTo("MECHANISM_STAGES");
    assertThat(trial.tries(digest.formatted(2, good))).isEqualTo(DONE);
    assertThat(
            trial.rows(
                "SELECT stage, place, final FROM iioe.mechanism_stage JOIN iioe.mechanism_version version"
                    + " ON version.id = mechanism_version_id WHERE number = 2 ORDER BY place"))
        .containsExactly("z 1 f", "a 2 t");
    for (String change :
        new String[] {
          "UPDATE iioe.mechanism_version SET number = 9",
          "DELETE FROM iioe.mechanism_version",
          "TRUNCATE iioe.mechanism_version CASCADE",
          "UPDATE iioe.mechanism SET code = 'n'"
        }) {
      assertThat(trial.tries(change)).isEqualTo("NEVER_CHANGED");
    }
  }

  @Test
  void administratorsActThroughTheRulesAndReadersSeeNobody() {
    trial.must("SET LOCAL ROLE iioe_admin");
    assertThat(trial.opens(4, "ann")).isEqualTo(DONE);
    assertThat(trial.attaches("form", 'a', "current_date")).isEqualTo(DONE);
    assertThat(trial.takes("ann", "apply", "owing", "'{letter}'")).isEqualTo(DONE);
    assertThat(trial.does("cen", "zeal")).isEqualTo(DONE);
    assertThat(trial.does("sec-1", "accord")).isEqualTo(DONE);
    assertThat(trial.reviews("sec-1", "approve")).isEqualTo(DONE);
    assertThat(trial.reviews("sec-2", "approve")).isEqualTo(DONE);
    assertThat(trial.takes("sec-1", "accept")).isEqualTo(DONE);
    assertThat(trial.signs("institution")).isEqualTo(DONE);
    assertThat(trial.tries("UPDATE iioe.application_document SET withdrawn_at = now()"))
        .isEqualTo(DONE);
    assertThat(trial.tries("UPDATE iioe.partner SET name = 'x' WHERE id = 4")).isEqualTo(DONE);
    for (String change :
        new String[] {
          "UPDATE iioe.application_event SET reason = 'x'",
          "DELETE FROM iioe.application_review",
          "DELETE FROM iioe.mechanism_version",
          "UPDATE iioe.application_document SET name = 'x'",
          "DELETE FROM iioe.application_document",
          "UPDATE iioe.agreement SET ends_on = NULL",
          "DELETE FROM iioe.application_obligation",
          "SELECT iioe.draft_agreement(40, current_date)"
        }) {
      assertThat(trial.tries(change)).isEqualTo("42501");
    }
    assertThat(trial.tries("DELETE FROM iioe.application")).isEqualTo(DONE);
    trial.must("SET LOCAL ROLE iioe_reader");
    for (String relation :
        new String[] {
          "mechanism",
          "mechanism_version",
          "agreement",
          "application_obligation",
          "application_anonymous",
          "application_timer",
          "application_review_anonymous"
        }) {
      assertThat(trial.tries("SELECT * FROM iioe." + relation)).isEqualTo(DONE);
    }
    for (String relation :
        new String[] {
          "partner_person",
          "application",
          "application_event",
          "application_review",
          "application_document",
          "agreement_signature"
        }) {
      assertThat(trial.tries("SELECT * FROM iioe." + relation)).isEqualTo("42501");
    }
  }
}
