package org.iioe.cli.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.iioe.cli.session.Session.Step;
import org.junit.jupiter.api.Test;

class SessionTest {
  @Test
  void aPageHoldsTheCommandsOfItsConsoleBlocks() {
    String page =
        """
        Text.
        ```console
        $ first
        one
        two
        $ second |
        > third
        ? 3
        wrong
        ```
        ```java
        $ none
        ```
        """;

    assertThat(Session.parse(page.lines().toList()).steps())
        .containsExactly(
            new Step(3, 6, "first", 0, List.of("one", "two")),
            new Step(6, 10, "second |\nthird", 3, List.of("wrong")));
  }

  @Test
  void outputBeforeAnyCommandIsAMistakeOfThePage() {
    assertThatThrownBy(() -> Session.parse(List.of("```console", "stray", "```")))
        .hasMessage("line 2: output without a command");
  }
}
