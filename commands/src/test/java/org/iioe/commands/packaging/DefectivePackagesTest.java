package org.iioe.commands.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.iioe.commands.packaging.model.Verdict;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Packages as they come from people: each has one defect for which ADL's suite, Moodle or SCORM
 * Cloud refuses it, warns of it or cannot play it. None may pass for valid.
 */
class DefectivePackagesTest {
  static Stream<String> defects() {
    try (InputStream stream = DefectivePackagesTest.class.getResourceAsStream("defects.txt")) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** A line has the wanted verdict, a sound package, what is replaced in it, and by what. */
  @ParameterizedTest
  @MethodSource("defects")
  void none_is_valid(String line) {
    List<String> parts = List.of(line.split(" *\\| ", -1));
    ReadPackage read = RuleSamples.changed(parts.get(1), parts.get(2), parts.get(3)).inspect();
    assertThat(read.verdict())
        .as(SamplePackage.places(read.findings()).toString())
        .isEqualTo(Verdict.valueOf(parts.get(0)));
  }
}
