package org.iioe.commands.mechanism.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The mechanism that newcomers copy. */
class ExampleMechanismTest {
  private static final Path EXAMPLE = Path.of("../examples/mechanisms/iioe-2020.yaml");

  @Test
  void nothing_is_wrong_with_it_and_nothing_is_odd() throws Exception {
    assertThat(FindingTexts.of(Files.readString(EXAMPLE))).isEmpty();
  }
}
