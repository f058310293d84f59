package org.iioe.cli.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ExpectationTest {
  @Test
  void linesAreComparedLiterally() {
    assertThat(matches("a.c", "abc")).isFalse();
    assertThat(matches("a.c", "a.c")).isTrue();
    assertThat(matches("a\nb", "a")).isFalse();
    assertThat(matches("a", "a\nb")).isFalse();
  }

  @Test
  void twoDotsInBracketsStandForAnythingWithinALine() {
    assertThat(matches("run [..] took [..] ms", "run 7 took 12 ms")).isTrue();
    assertThat(matches("run [..]", "run ")).isTrue();
    assertThat(matches("run [..] took", "run 7\ntook")).isFalse();
  }

  @Test
  void threeDotsStandForAnyLinesOrNone() {
    assertThat(matches("a\n...\nz", "a\nz")).isTrue();
    assertThat(matches("a\n...\nz", "a\nb\nc\nz")).isTrue();
    assertThat(matches("a\n...\nz", "a\nb")).isFalse();
    assertThat(matches("...", "")).isTrue();
  }

  @Test
  void aDifferenceMarksTheLinesFromTheFirstThatDiffers() {
    Expectation expectation = new Expectation(List.of("same", "wanted"));

    assertThat(expectation.difference(List.of("same", "got")))
        .isEqualTo("    same\n  - wanted\n  + got\n");
  }

  private static boolean matches(String expected, String actual) {
    return new Expectation(expected.lines().toList()).matches(actual.lines().toList());
  }
}
