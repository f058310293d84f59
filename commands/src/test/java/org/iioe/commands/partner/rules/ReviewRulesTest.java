package org.iioe.commands.partner.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.iioe.commands.partner.rules.RuleTrial.DONE;

import org.iioe.commands.database.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ReviewRulesTest {
  @RegisterExtension static final TestDatabase platform = new TestDatabase();

  private RuleTrial trial;

  @BeforeEach
  void bringACaseToReview() {
    trial = new RuleTrial(platform.address()).prepare();
    assertThat(trial.opens(4, "ann")).isEqualTo(DONE);
    assertThat(trial.takes("ann", "apply", "owing", "'{form,letter}'")).isEqualTo(DONE);
  }

  @AfterEach
  void undoAll() {
    trial.close();
  }

  @Test
  void theSubmitterDoesNotReviewNotEvenUnderAnotherName() {
    assertThat(trial.reviews("ann", "approve")).isEqualTo("REVIEW_BY_SUBMITTER");
    assertThat(trial.reviews("sec-1", "approve", "delegate", "'ann'"))
        .isEqualTo("REVIEW_BY_SUBMITTER");
    assertThat(trial.reviews("ann", "approve", "delegate", "'sec-1'"))
        .isEqualTo("REVIEW_BY_SUBMITTER");
    assertThat(trial.reviews("ANN", "approve")).isEqualTo("ROLE_MISSING");
    assertThat(trial.reviews("sec-1", "approve", "delegate", "'ANN'"))
        .isEqualTo("DELEGATE_UNKNOWN");
  }

  @Test
  void neitherDoesWhoSubmittedForSomebodyOrForWhom() {
    trial.behindTheRules(
        "UPDATE iioe.application SET submitter = 'otto', submitter_for = 'sec-2' WHERE id = 40");
    assertThat(trial.reviews("sec-2", "approve")).isEqualTo("REVIEW_BY_SUBMITTER");
    assertThat(trial.reviews("sec-1", "approve", "delegate", "'otto'"))
        .isEqualTo("REVIEW_BY_SUBMITTER");
    assertThat(trial.reviews("sec-1", "approve", "delegate", "'sec-2'"))
        .isEqualTo("REVIEW_BY_SUBMITTER");
    assertThat(trial.tries("UPDATE iioe.application SET submitter_for = NULL"))
        .isEqualTo("APPLICATION_FIXED");
    assertThat(trial.tries("UPDATE iioe.application SET submitter = 'cen'"))
        .isEqualTo("APPLICATION_FIXED");
  }

  @Test
  void nobodyDecidesTwiceInAVisitInPersonOrThroughADelegate() {
    assertThat(trial.reviews("sec-1", "approve")).isEqualTo(DONE);
    assertThat(trial.reviews("sec-1", "approve")).isEqualTo("23505");
    assertThat(trial.reviews("sec-1", "decline", "delegate", "'cen'")).isEqualTo("23505");
    assertThat(trial.reviews("sec-2", "approve", "delegate", "'sec-1'")).isEqualTo("23505");
    assertThat(trial.reviews("SEC-1", "approve")).isEqualTo("ROLE_MISSING");
    assertThat(trial.reviews("sec-2", "approve", "delegate", "'SEC-1'"))
        .isEqualTo("DELEGATE_UNKNOWN");
    assertThat(trial.reviews("sec-2", "approve", "delegate", "'cen'")).isEqualTo(DONE);
    assertThat(trial.rows("SELECT reviewer, actor FROM iioe.application_review ORDER BY id"))
        .containsExactly("sec-1 sec-1", "sec-2 cen");
  }

  @Test
  void reviewersHoldTheRoleForThisCountryToday() {
    for (String person : new String[] {"cen", "sec-ng", "sec-old", "sec-next", "otto"}) {
      assertThat(trial.reviews(person, "approve")).isEqualTo("ROLE_MISSING");
    }
    assertThat(trial.reviews("sec-1", "approve", "role", "'centre'")).isEqualTo("ROLE_MISSING");
    assertThat(trial.reviews("sec-1", "approve", "delegate", "'nobody'"))
        .isEqualTo("DELEGATE_UNKNOWN");
  }

  @Test
  void aReviewCountsForTheVisitInWhichItWasGiven() {
    assertThat(trial.reviews("sec-1", "approve", "visit", "1")).isEqualTo("REVIEW_VISIT");
    assertThat(trial.reviews("sec-1", "approve")).isEqualTo(DONE);
    assertThat(trial.takes("sec-2", "ask")).isEqualTo(DONE);
    assertThat(trial.reviews("sec-2", "approve", "visit", "2")).isEqualTo("REVIEW_VISIT");
    assertThat(trial.one("SELECT iioe.application_facts(40, current_date) -> 'reviews'"))
        .isEqualTo("[]");
    assertThat(trial.reviews("sec-1", "approve")).isEqualTo(DONE);
  }

  @Test
  void aClosedCaseIsNotReviewed() {
    assertThat(trial.takes("sec-1", "ask")).isEqualTo(DONE);
    assertThat(trial.takes("ann", "withdraw", "reason", "'x'")).isEqualTo(DONE);
    assertThat(trial.reviews("sec-1", "approve")).isEqualTo("APPLICATION_CLOSED");
  }

  @Test
  void aDecisionIsNeverChanged() {
    assertThat(trial.reviews("sec-1", "decline", "at", "'2020-01-01'")).isEqualTo(DONE);
    assertThat(trial.one("SELECT at > '2026-01-01' FROM iioe.application_review")).isEqualTo("t");
    assertThat(trial.tries("UPDATE iioe.application_review SET verdict = 'approve'"))
        .isEqualTo("NEVER_CHANGED");
    assertThat(trial.tries("DELETE FROM iioe.application_review")).isEqualTo("NEVER_BY_HAND");
    assertThat(trial.tries("TRUNCATE iioe.application_review")).isEqualTo("NEVER_CHANGED");
  }
}
