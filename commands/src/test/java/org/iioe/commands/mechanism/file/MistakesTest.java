package org.iioe.commands.mechanism.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What newcomers are told: beside each wrong file stands all that is said of it. */
class MistakesTest {
  private static final Path FILES = Path.of("src/test/resources/org/iioe/commands/mechanism");

  @ParameterizedTest
  @ValueSource(strings = {"wrong", "senseless", "odd"})
  void every_mistake_is_told_with_its_place_and_what_to_do(String name) throws Exception {
    List<String> told = FindingTexts.of(Files.readString(FILES.resolve(name + ".yaml")));
    assertThat(String.join("\n", told) + "\n")
        .isEqualTo(Files.readString(FILES.resolve(name + ".txt")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "mechanism:",
        "mechanism: text",
        "mechanism: []",
        "mechanism: {stages: {a: {}}, transitions: [{}]}",
        "mechanism: {code: a, title: 1, roles: [], kinds: {}, stages: x, transitions: {a: b}}",
        "mechanism: {roles: {r: }, stages: {s: {steps: {t: }}}, transitions: [{guards: [{not: }]}]}",
        "mechanism: {transitions: [{event: a, from: b, guards: [[[{all: [{any: }]}]]]}]}",
        "- a",
        "mechanism: {agreement: {parties: {p: {}}, owed: [x], term: P0D}}"
      })
  void whatever_the_file_has_its_mistakes_are_told(String text) {
    assertThat(FindingTexts.of(text)).isNotEmpty();
  }

  @Test
  void a_label_may_hold_any_script_but_no_control_character() {
    String text = "mechanism: {title: {en: \"a\\u0007\", fr: b, zh: c}}";
    assertThat(FindingTexts.of(text))
        .anyMatch(told -> told.contains("the text of en has a control character"));
  }
}
