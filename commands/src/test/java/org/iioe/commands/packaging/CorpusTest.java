package org.iioe.commands.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.iioe.commands.fault.Fault;
import org.iioe.commands.packaging.finding.Finding;
import org.iioe.commands.packaging.manifest.PackageRule;
import org.iioe.commands.packaging.model.Verdict;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Packages that other people made; they are where the variable {@code IIOE_CORPUS} says. */
class CorpusTest {
  @Test
  void good_packages_are_usable_and_bad_ones_are_not_valid() throws IOException {
    Path root = corpus();
    List<String> wrong = new ArrayList<>();
    int judged = 0;
    for (String line : Files.readAllLines(root.resolve("INDEX.tsv")).stream().skip(1).toList()) {
      List<String> columns = List.of(line.split("\t", -1));
      Verdict verdict = verdict(root.resolve(columns.get(0)));
      String label = columns.get(8);
      boolean falseReject = label.equals("valid") && verdict == Verdict.UNUSABLE;
      boolean falseAccept = label.equals("bad-deliberate") && verdict == Verdict.VALID;
      if (falseReject || falseAccept) {
        wrong.add(columns.get(0) + " is " + label + " and was judged " + verdict);
      }
      judged++;
    }
    assertThat(wrong).isEmpty();
    assertThat(judged).isGreaterThan(80);
  }

  /** What each tool was given to pack, as the tests that the archives come from have it. */
  private static final Set<String> PACKED =
      Set.of(
          "test.test", "testíček.txt", "Prüfung.txt", "测试.txt", "試験.txt", "Žluťoučký/Koníček.txt");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "7zip_927",
        "infozip_3",
        "moodle",
        "moodle_22",
        "osx_compress",
        "tc_8",
        "thumbsdb",
        "win8_de",
        "winzip_165"
      })
  void an_archive_without_a_course_shows_the_true_names_of_its_files(String tool) {
    Path archive = corpus().resolve("paulkennethsq1+hrsq1/zipfixture-test_" + tool + ".zip");
    Set<String> expected = tool.equals("win8_de") ? Set.of("test.test", "Prüfung.txt") : PACKED;
    Finding finding =
        SamplePackage.read(archive).findings().stream()
            .filter(found -> found.rule() == PackageRule.PACKAGE_NO_MANIFEST)
            .findFirst()
            .orElseThrow();
    assertThat(finding.details()).containsEntry("count", expected.size());
    assertThat(finding.details().get("files"))
        .asInstanceOf(InstanceOfAssertFactories.list(String.class))
        .containsExactlyInAnyOrderElementsOf(expected);
  }

  private static Path corpus() {
    String corpus = System.getenv("IIOE_CORPUS");
    Assumptions.assumeTrue(corpus != null, "skipped: IIOE_CORPUS names no folder of packages");
    return Path.of(String.valueOf(corpus));
  }

  private static Verdict verdict(Path file) {
    try {
      return SamplePackage.inspect(file).verdict();
    } catch (Fault noPackage) {
      return Verdict.UNUSABLE;
    }
  }
}
