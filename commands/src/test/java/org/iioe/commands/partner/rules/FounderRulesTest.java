package org.iioe.commands.partner.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.iioe.commands.partner.rules.RuleTrial.DONE;

import org.iioe.commands.database.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Institutions that were partners before the platform knew them. */
class FounderRulesTest {
  @RegisterExtension static final TestDatabase platform = new TestDatabase();

  private static final String FOUNDER =
      "INSERT INTO iioe.application (id, code, partner_id, mechanism_version_id, submitter, opened_on, stage)"
          + " OVERRIDING SYSTEM VALUE VALUES (40, 'A-40', 4, 1, 'ann', '2020-01-02', 'active')";

  private RuleTrial trial;

  @BeforeEach
  void prepare() {
    trial = new RuleTrial(platform.address()).prepare();
  }

  @AfterEach
  void undoAll() {
    trial.close();
  }

  private String registers(String... columns) {
    String[] all = new String[columns.length + 10];
    String[] first = {
      "kind",
      "'opened'",
      "event",
      "'backdated'",
      "person",
      "'ann'",
      "backdated",
      "true",
      "to_stage",
      "'active'"
    };
    System.arraycopy(first, 0, all, 0, 10);
    System.arraycopy(columns, 0, all, 10, columns.length);
    return trial.event(40, all);
  }

  @Test
  void aFounderIsRegisteredAsItStands() {
    trial.must(FOUNDER);
    assertThat(registers("agreement_effective_on", "current_date - 500")).isEqualTo(DONE);
    assertThat(trial.signs("institution", "signed_on", "'2020-03-20'")).isEqualTo(DONE);
    assertThat(trial.signs("host", "signed_on", "'2020-04-02'")).isEqualTo(DONE);
    assertThat(
            trial.one(
                "SELECT stage, opened_on, entered_on - current_date, closed FROM iioe.application"))
        .isEqualTo("active 2020-01-02 -500 f");
    assertThat(
            trial.one(
                "SELECT count(*), min(due_on) >= current_date FROM iioe.application_open_obligation"))
        .isEqualTo("3 t");
    assertThat(trial.takes("ann", "exit")).isEqualTo(DONE);
    assertThat(trial.signs("above")).isEqualTo("AGREEMENT_NOT_DRAFT");
  }

  @Test
  void onlyAnActiveStageIsRegisteredSoAndNothingOfTheFuture() {
    trial.must(FOUNDER);
    assertThat(registers("effective_on", "current_date + 1")).isEqualTo("EVENT_DATE");
    assertThat(registers("effective_on", "'2019-12-31'")).isEqualTo("EVENT_DATE");
    assertThat(
            registers(
                "agreement_effective_on", "'2020-04-02'", "agreement_ends_on", "'2024-04-01'"))
        .isEqualTo(DONE);
    assertThat(trial.one("SELECT effective_on, ends_on FROM iioe.agreement"))
        .isEqualTo("2020-04-02 2024-04-01");
    assertThat(
            trial.event(
                40,
                "kind",
                "'opened'",
                "event",
                "'backdated'",
                "person",
                "'ann'",
                "backdated",
                "true",
                "to_stage",
                "'active'"))
        .isEqualTo("23514");
    trial.must("DELETE FROM iioe.application");
    trial.must(FOUNDER.replace("'active'", "'review'"));
    assertThat(
            trial.event(
                40,
                "kind",
                "'opened'",
                "event",
                "'backdated'",
                "person",
                "'ann'",
                "backdated",
                "true",
                "to_stage",
                "'review'"))
        .isEqualTo("BACKDATED_STAGE");
  }
}
