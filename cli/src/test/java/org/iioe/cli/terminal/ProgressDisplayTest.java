package org.iioe.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ProgressDisplayTest {
  private static final int LONG_ENOUGH_MILLISECONDS = 1800;

  private final ByteArrayOutputStream error = new ByteArrayOutputStream();

  @Test
  void shows_how_much_is_done_within_the_width_and_clears_it() throws Exception {
    try (ProgressDisplay display = new ProgressDisplay(error, 60, "MB", true)) {
      display.expect(4_000_000);
      display.advance(2_000_000);
      Thread.sleep(LONG_ENOUGH_MILLISECONDS);
    }
    String shown = error.toString(StandardCharsets.UTF_8);

    assertThat(shown).contains(" 50% ", "2/4 MB");
    assertThat(shown.split("[\\r\\n]", -1)).allMatch(line -> DisplayWidth.of(line) < 60);
    assertThat(lastLine(shown)).isBlank();
  }

  @Test
  void shows_nothing_for_short_work() {
    try (ProgressDisplay display = new ProgressDisplay(error, 60, "MB", true)) {
      display.expect(1);
      display.advance(1);
    }
    assertThat(error.size()).isZero();
  }

  @Test
  void shows_nothing_while_nobody_knows_how_much_there_is_to_do() throws Exception {
    try (ProgressDisplay display = new ProgressDisplay(error, 60, "MB", true)) {
      display.advance(1);
      Thread.sleep(LONG_ENOUGH_MILLISECONDS);
    }
    assertThat(error.size()).isZero();
  }

  private static String lastLine(String text) {
    return text.substring(text.lastIndexOf('\r') + 1);
  }
}
