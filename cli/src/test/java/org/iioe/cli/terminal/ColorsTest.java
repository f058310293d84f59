package org.iioe.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When colors are used. */
class ColorsTest {
  @ParameterizedTest
  @CsvSource({
    "TERM, xterm, true, true",
    "TERM, xterm, false, false",
    "TERM, dumb, true, false",
    "NO_COLOR, 1, true, false",
    "NO_COLOR, '', true, true",
    "CLICOLOR, 0, true, false",
    "CLICOLOR, 1, true, true",
    "CLICOLOR_FORCE, 1, false, true",
    "CLICOLOR_FORCE, 0, false, false"
  })
  void the_environment_is_obeyed(
      String variable, String value, boolean isTerminal, boolean colored) {
    Terminal terminal = terminal(Map.of(variable, value));
    assertThat(Colors.of(When.AUTO, terminal, isTerminal).enabled()).isEqualTo(colored);
  }

  @Test
  void the_option_comes_before_the_environment() {
    Terminal terminal = terminal(Map.of("NO_COLOR", "1", "CLICOLOR_FORCE", "1"));
    assertThat(Colors.of(When.ALWAYS, terminal, false).red("x"))
        .isEqualTo("\u001b[31;1mx\u001b[0m");
    assertThat(Colors.of(When.NEVER, terminal, true).red("x")).isEqualTo("x");
  }

  private static Terminal terminal(Map<String, String> environment) {
    return new Terminal(
        InputStream.nullInputStream(),
        OutputStream.nullOutputStream(),
        OutputStream.nullOutputStream(),
        "",
        0,
        environment,
        Path.of("/"),
        Clock.systemUTC());
  }
}
