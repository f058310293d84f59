package org.iioe.commands.partner.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.iioe.commands.partner.rules.RuleTrial.DONE;

import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.iioe.commands.database.DatabaseAddress;
import org.iioe.commands.database.embedded.TestServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two who act at the same time: the second waits for the first, and is judged by what is then. */
class AtOnceTest {
  private static final String[] APPLY = {
    "kind", "'transition'", "event", "'apply'", "person", "'otto'", "owing", "'{form,letter}'"
  };

  private final DatabaseAddress address = TestServer.migratedDatabase();
  private final RuleTrial first = new RuleTrial(address).prepare();
  private final RuleTrial second = new RuleTrial(address);

  @BeforeEach
  void openTwoCases() {
    assertThat(first.opens(4, "ann")).isEqualTo(DONE);
    assertThat(first.opens(5, "otto")).isEqualTo(DONE);
    first.commit();
  }

  @AfterEach
  void dropTheDatabase() {
    first.close();
    second.close();
    TestServer.drop(address);
  }

  /** What the second comes to, who began while the transaction of the first was open. */
  private String meanwhile(Supplier<String> late) {
    CompletableFuture<String> waiting = CompletableFuture.supplyAsync(late);
    while (!first.somebodyWaits()) {
      assertThat(waiting).isNotDone();
      Thread.onSpinWait();
    }
    first.commit();
    return waiting.join();
  }

  @Test
  void oneOfTwoEventsOfTheSameNumberWins() {
    assertThat(first.takes("ann", "apply", "owing", "'{form,letter}'")).isEqualTo(DONE);
    assertThat(meanwhile(() -> second.takes("ann", "withdraw", "reason", "'x'", "number", "2")))
        .isEqualTo("EVENT_NUMBER");
    assertThat(second.one("SELECT stage, last_number FROM iioe.application WHERE id = 40"))
        .isEqualTo("review 2");
  }

  @Test
  void whoNamesNoNumberIsJudgedByTheNewStage() {
    assertThat(first.takes("ann", "apply", "owing", "'{form,letter}'")).isEqualTo(DONE);
    assertThat(meanwhile(() -> second.takes("ann", "withdraw", "reason", "'x'")))
        .isEqualTo("TRANSITION_UNKNOWN");
  }

  @Test
  void whoLostNothingGoesOnWhenTheFirstGivesUp() {
    assertThat(first.takes("ann", "apply", "owing", "'{form,letter}'")).isEqualTo(DONE);
    CompletableFuture<String> waiting =
        CompletableFuture.supplyAsync(
            () -> second.takes("ann", "withdraw", "reason", "'x'", "number", "2"));
    first.close();
    assertThat(waiting.join()).isEqualTo(DONE);
  }

  @Test
  void twoReviewersDecidingAtOnceBothCount() {
    bringToReview();
    assertThat(first.reviews("sec-1", "approve")).isEqualTo(DONE);
    assertThat(meanwhile(() -> second.reviews("sec-2", "approve"))).isEqualTo(DONE);
    assertThat(second.takes("sec-2", "accept")).isEqualTo(DONE);
  }

  @Test
  void thePersonWhoDecidesTwiceAtOnceDecidesOnce() {
    bringToReview();
    assertThat(first.reviews("sec-1", "approve")).isEqualTo(DONE);
    assertThat(meanwhile(() -> second.reviews("sec-2", "approve", "delegate", "'sec-1'")))
        .isEqualTo("23505");
  }

  private void bringToReview() {
    assertThat(first.takes("ann", "apply", "owing", "'{form,letter}'")).isEqualTo(DONE);
    assertThat(first.does("cen", "zeal")).isEqualTo(DONE);
    assertThat(first.does("sec-1", "accord")).isEqualTo(DONE);
    first.commit();
  }

  @Test
  void aDecisionDoesNotOvertakeTheReviewThatIsBeingGiven() {
    bringToReview();
    assertThat(first.reviews("sec-1", "approve")).isEqualTo(DONE);
    first.commit();
    assertThat(first.reviews("sec-2", "decline")).isEqualTo(DONE);
    assertThat(meanwhile(() -> second.takes("sec-1", "accept"))).isEqualTo("GUARD_FAILED");
  }

  @Test
  void theLastPlaceOfACountryIsGivenOnce() {
    assertThat(first.takes("ann", "apply", "owing", "'{form,letter}'")).isEqualTo(DONE);
    assertThat(meanwhile(() -> second.event(50, APPLY))).isEqualTo("GUARD_FAILED");
  }

  @Test
  void aCircleIsNotMadeInTwoHalves() {
    assertThat(first.tries("UPDATE iioe.partner SET parent_id = 4 WHERE id = 5")).isEqualTo(DONE);
    assertThat(meanwhile(() -> second.tries("UPDATE iioe.partner SET parent_id = 5 WHERE id = 4")))
        .isEqualTo("PARTNER_CYCLE");
  }
}
