package org.iioe.commands.partner.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.iioe.commands.partner.rules.RuleTrial.DONE;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.iioe.commands.database.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What the database lets happen to a case, tried with statements that no program wrote. */
class EventRulesTest {
  @RegisterExtension static final TestDatabase platform = new TestDatabase();

  private RuleTrial trial;

  @BeforeEach
  void openACase() {
    trial = new RuleTrial(platform.address()).prepare();
    assertThat(trial.opens(4, "ann")).isEqualTo(DONE);
  }

  @AfterEach
  void undoAll() {
    trial.close();
  }

  private String state() {
    return trial.one(
        "SELECT stage, last_number, visit, entered_on = current_date, closed FROM iioe.application WHERE id = 40");
  }

  private void toReview() {
    assertThat(trial.takes("ann", "apply", "owing", "'{form,letter}'")).isEqualTo(DONE);
  }

  private void toSigning() {
    toReview();
    assertThat(trial.does("cen", "zeal")).isEqualTo(DONE);
    assertThat(trial.does("sec-1", "accord")).isEqualTo(DONE);
    assertThat(trial.reviews("sec-1", "approve")).isEqualTo(DONE);
    assertThat(trial.reviews("sec-2", "approve")).isEqualTo(DONE);
    assertThat(trial.takes("sec-1", "accept")).isEqualTo(DONE);
  }

  @Test
  void aCaseBeginsTodayInTheFirstStage() {
    assertThat(state()).isEqualTo("enquiry 1 1 t f");
    assertThat(trial.opens(4, "ann")).isEqualTo("23505");
    assertThat(trial.opens(6, "ann")).isEqualTo("KIND_NOT_SERVED");
    String open =
        "INSERT INTO iioe.application (id, code, partner_id, mechanism_version_id, submitter, opened_on, stage)"
            + " OVERRIDING SYSTEM VALUE VALUES (50, 'A-50', 5, 1, 'otto', %s, '%s')";
    trial.must(open.formatted("current_date", "review"));
    assertThat(
            trial.event(
                50,
                "kind",
                "'opened'",
                "event",
                "'opened'",
                "person",
                "'otto'",
                "to_stage",
                "'review'"))
        .isEqualTo("EVENT_TO_STAGE");
    assertThat(trial.event(50, "kind", "'opened'", "event", "'go'", "person", "'otto'"))
        .isEqualTo("EVENT_NAME");
    assertThat(
            trial.event(
                50, "kind", "'transition'", "event", "'apply'", "person", "'otto'", "number", "2"))
        .isEqualTo("EVENT_NUMBER");
    trial.behindTheRules("DELETE FROM iioe.application WHERE id = 50");
    trial.must(open.formatted("current_date - 1", "enquiry"));
    assertThat(trial.event(50, "kind", "'opened'", "event", "'opened'", "person", "'otto'"))
        .isEqualTo("EVENT_DATE");
  }

  @Test
  void aCaseWithoutItsFirstEventIsNoCase() {
    trial.must(
        "INSERT INTO iioe.application (code, partner_id, mechanism_version_id, submitter, opened_on)"
            + " VALUES ('A-50', 5, 1, 'otto', current_date)");
    assertThat(trial.tries("SET CONSTRAINTS ALL IMMEDIATE")).isEqualTo("23503");
  }

  @Test
  void whatNoTransitionAllowsIsRefused() {
    assertThat(trial.takes("sec-1", "accept")).isEqualTo("TRANSITION_UNKNOWN");
    assertThat(trial.takes("ann", "apply")).isEqualTo("GUARD_FAILED");
    assertThat(trial.takes("ann", "apply", "owing", "'{form,letter}'", "to_stage", "'active'"))
        .isEqualTo("EVENT_TO_STAGE");
    assertThat(trial.takes("ann", "apply", "owing", "'{form,letter}'", "from_stage", "'review'"))
        .isEqualTo("EVENT_FROM_STAGE");
    assertThat(trial.takes("ann", "apply", "owing", "'{form,letter}'", "number", "3"))
        .isEqualTo("EVENT_NUMBER");
    assertThat(trial.takes("ann", "apply", "owing", "'{form,letter,report}'"))
        .isEqualTo("OWING_NOT_ALLOWED");
    assertThat(trial.takes("ann", "apply", "owing", "'{form,letter}'", "backdated", "true"))
        .isEqualTo("EVENT_BACKDATED");
    assertThat(
            trial.takes("ann", "apply", "owing", "'{form,letter}'", "effective_on", "'2020-01-01'"))
        .isEqualTo("EVENT_DATE");
    assertThat(trial.takes("sec-1", "begin")).isEqualTo("AGREEMENT_NO_DRAFT");
    assertThat(trial.takes("ann", "withdraw")).isEqualTo("REASON_MISSING");
    assertThat(state()).isEqualTo("enquiry 1 1 t f");
  }

  @Test
  void onlyWhoHoldsTheRoleMayActForThisInstitutionToday() {
    toReview();
    for (String person : new String[] {"otto", "cen", "sec-ng", "sec-old", "sec-next", "nobody"}) {
      assertThat(trial.takes(person, "ask")).isEqualTo("ROLE_MISSING");
    }
    assertThat(trial.takes("otto", "ask", "acting_for", "'sec-1'")).isEqualTo(DONE);
    assertThat(trial.takes("nobody", "apply", "acting_for", "'ann'")).isEqualTo("DELEGATE_UNKNOWN");
    assertThat(trial.takes("sec-1", "apply", "acting_for", "'otto'")).isEqualTo("ROLE_MISSING");
    assertThat(trial.takes("Ann", "apply")).isEqualTo("ROLE_MISSING");
  }

  @Test
  void stepsAreDoneInOrderOnceByTheirOwners() {
    assertThat(trial.does("cen", "zeal")).isEqualTo("STEP_UNKNOWN");
    toReview();
    assertThat(trial.does("sec-1", "accord")).isEqualTo("STEP_ORDER");
    assertThat(trial.does("sec-1", "zeal")).isEqualTo("ROLE_MISSING");
    assertThat(trial.does("cen", "zeal")).isEqualTo(DONE);
    assertThat(trial.does("cen", "zeal")).isEqualTo("STEP_DONE");
    assertThat(trial.does("sec-1", "accord")).isEqualTo(DONE);
    assertThat(state()).isEqualTo("review 4 2 t f");

    assertThat(trial.takes("sec-1", "ask")).isEqualTo(DONE);
    trial.behindTheRules("UPDATE iioe.application_event SET event = 'asked' WHERE event = 'apply'");
    toReview();
    assertThat(trial.does("sec-1", "accord")).isEqualTo("STEP_ORDER");
    assertThat(state()).isEqualTo("review 6 6 t f");
  }

  @Test
  void aGuardIsAskedInTheDatabaseToo() {
    toReview();
    assertThat(trial.takes("sec-1", "accept")).isEqualTo("GUARD_FAILED");
    assertThat(trial.does("cen", "zeal")).isEqualTo(DONE);
    assertThat(trial.does("sec-1", "accord")).isEqualTo(DONE);
    assertThat(trial.reviews("sec-1", "approve")).isEqualTo(DONE);
    assertThat(trial.takes("sec-1", "accept")).isEqualTo("GUARD_FAILED");
    assertThat(trial.reviews("sec-2", "approve")).isEqualTo(DONE);
    assertThat(trial.takes("sec-1", "accept")).isEqualTo(DONE);
    assertThat(state()).isEqualTo("signing 5 5 t f");
  }

  @Test
  void aCountryHasNoMoreCasesThanItsLimit() {
    toReview();
    assertThat(trial.opens(5, "otto")).isEqualTo(DONE);
    String[] apply = {
      "kind", "'transition'", "event", "'apply'", "person", "'otto'", "owing", "'{form,letter}'"
    };
    assertThat(trial.event(50, apply)).isEqualTo("GUARD_FAILED");
    assertThat(
            trial.one(
                "SELECT iioe.application_facts(50, current_date) -> 'taken' -> 'apply' ->> 'year'"))
        .isEqualTo("1");
    trial.behindTheRules(
        "UPDATE iioe.application_event SET effective_on = effective_on - 366 WHERE event = 'apply'");
    assertThat(trial.event(50, apply)).isEqualTo(DONE);
  }

  @Test
  void timeActsWhenItHasComeAndNotBefore() {
    assertThat(trial.timed("apply")).isEqualTo("TIME_NOT_COME");
    assertThat(trial.timed("expire")).isEqualTo("TIME_NOT_COME");
    trial.behindTheRules("UPDATE iioe.application SET entered_on = current_date - 30");
    assertThat(trial.timed("expire")).isEqualTo("TIME_NOT_COME");
    trial.behindTheRules("UPDATE iioe.application SET entered_on = current_date - 31");
    assertThat(trial.takes("sec-1", "expire")).isEqualTo("ROLE_MISSING");
    assertThat(trial.timed("expire")).isEqualTo(DONE);
    assertThat(state()).isEqualTo("gone 2 2 t t");
  }

  @Test
  void aClockThatJumpedBackIsNoticed() {
    trial.behindTheRules(
        "UPDATE iioe.application_event SET at = clock_timestamp() + interval '50 seconds'");
    assertThat(trial.takes("ann", "apply", "owing", "'{form,letter}'")).isEqualTo(DONE);
    trial.behindTheRules(
        "UPDATE iioe.application_event SET at = clock_timestamp() + interval '2 minutes'");
    assertThat(trial.takes("sec-1", "ask")).isEqualTo("EVENT_CLOCK");
    assertThat(trial.takes("sec-1", "ask", "at", "clock_timestamp() + interval '1 hour'"))
        .isEqualTo("EVENT_CLOCK");
    assertThat(trial.takes("sec-1", "ask", "despite_clock", "true")).isEqualTo(DONE);
    assertThat(
            trial.one(
                "SELECT at <= clock_timestamp(), despite_clock FROM iioe.application_event WHERE number = 3"))
        .isEqualTo("t t");
  }

  @Test
  void theDatabaseRecordsWhatTheGuardsSaw() {
    assertThat(trial.attaches("form", 'a', "current_date - 3")).isEqualTo(DONE);
    assertThat(trial.takes("ann", "apply", "owing", "'{letter}'", "facts", "'{\"kind\": \"hei\"}'"))
        .isEqualTo(DONE);
    assertThat(
            trial.one(
                """
                SELECT facts ->> 'stage' AS stage, facts ->> 'kind' AS kind, facts ->> 'country' AS country,
                  facts -> 'documents' -> 0 ->> 'type' AS type, facts -> 'submitters' ->> 0 AS submitter,
                  facts #>> '{identifiers,ror}' AS ror, facts ->> 'visit' AS visit
                FROM iioe.application_event WHERE number = 2"""))
        .isEqualTo("enquiry hei GH form ann 03q21mh05 1");
  }

  @Test
  void aCaseMovesToAnotherVersionOnlyByAnEventAndOnlyWhereItsStageIsKnown() {
    String canonical =
        trial.one(
            "SELECT translate(encode(convert_to(canonical, 'UTF8'), 'base64'), chr(10), '') FROM iioe.mechanism_version");
    String text = new String(Base64.getDecoder().decode(canonical), StandardCharsets.UTF_8);
    trial.publish(2, 2, text + " ");
    trial.publish(3, 3, text.replace("\"enquiry\"", "\"question\""));
    String[] move = {
      "kind", "'version'", "event", "'version'", "person", "'sec-1'", "mechanism_version_id", "2"
    };
    assertThat(trial.tries("UPDATE iioe.application SET mechanism_version_id = 2"))
        .isEqualTo("APPLICATION_STATE");
    assertThat(trial.takes("ann", "apply", "owing", "'{form,letter}'", "mechanism_version_id", "2"))
        .isEqualTo("EVENT_VERSION");
    move[7] = "3";
    assertThat(trial.event(40, move)).isEqualTo("VERSION_WITHOUT_STAGE");
    move[7] = "1";
    assertThat(trial.event(40, move)).isEqualTo("VERSION_SAME");
    move[7] = "2";
    assertThat(trial.event(40, move)).isEqualTo(DONE);
    assertThat(
            trial.one(
                "SELECT mechanism_version_id, stage, last_number, visit FROM iioe.application"))
        .isEqualTo("2 enquiry 2 1");
  }

  @Test
  void whereACaseStandsIsWhatItsEventsSay() {
    toSigning();
    assertThat(
            trial.one(
                """
                SELECT (stage, last_number, visit, entered_on, closed, mechanism_version_id) = (
                  SELECT stage, last_number, visit, entered_on, closed, mechanism_version_id
                  FROM iioe.application_state(40)) FROM iioe.application WHERE id = 40"""))
        .isEqualTo("t");
    for (String change :
        new String[] {
          "stage = 'active'",
          "visit = 2",
          "last_number = 4",
          "closed = true",
          "entered_on = '2020-01-01'"
        }) {
      assertThat(trial.tries("UPDATE iioe.application SET " + change))
          .isEqualTo("APPLICATION_STATE");
    }
  }

  @Test
  void aClosedCaseIsReopenedOnlyByAnEventOfItsMechanism() {
    assertThat(trial.takes("ann", "withdraw", "reason", "'Other plans'")).isEqualTo(DONE);
    assertThat(state()).isEqualTo("gone 2 2 t t");
    assertThat(trial.takes("ann", "apply", "owing", "'{form,letter}'"))
        .isEqualTo("TRANSITION_UNKNOWN");
    assertThat(trial.tries("UPDATE iioe.application SET answers = '{\"endorsed\": true}'"))
        .isEqualTo("APPLICATION_CLOSED");
    assertThat(trial.takes("ann", "appeal")).isEqualTo(DONE);
    assertThat(state()).isEqualTo("enquiry 3 3 t f");
  }
}
