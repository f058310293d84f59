package org.iioe.commands.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.SplittableRandom;
import org.iioe.commands.fault.Fault;
import org.iioe.commands.fault.FaultKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class LockTimeoutTest {
  @RegisterExtension static final TestDatabase platform = new TestDatabase();

  private static final String ALL_RUNS = "LOCK TABLE iioe.run IN ACCESS EXCLUSIVE MODE";

  @Test
  void nobodyWaitsForeverForWhatOthersHold() {
    DatabaseAddress impatient = platform.address().withParameter(DatabaseAddress.LOCK_TIMEOUT, "1");
    try (Database other = Database.open(impatient, new SplittableRandom(1))) {
      platform
          .database()
          .write(
              handle -> {
                handle.execute(ALL_RUNS);
                assertThatThrownBy(() -> other.write(waiting -> waiting.execute(ALL_RUNS)))
                    .isInstanceOfSatisfying(
                        Fault.class,
                        fault -> {
                          assertThat(fault.code()).isEqualTo("DATABASE_LOCKED");
                          assertThat(fault.kind()).isEqualTo(FaultKind.UNAVAILABLE);
                        });
                return handle;
              });
      int locked = other.write(free -> free.execute(ALL_RUNS));
      assertThat(locked).isZero();
    }
  }
}
