package org.iioe.commands.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.iioe.commands.fault.Fault;
import org.iioe.commands.packaging.model.Verdict;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** Packages that other people made; they are where the variable {@code IIOE_CORPUS} says. */
class CorpusTest {
  @Test
  void good_packages_are_usable_and_bad_ones_are_not_valid() throws IOException {
    String corpus = System.getenv("IIOE_CORPUS");
    Assumptions.assumeTrue(corpus != null, "skipped: IIOE_CORPUS names no folder of packages");
    Path root = Path.of(String.valueOf(corpus));
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

  private static Verdict verdict(Path file) {
    try {
      return SamplePackage.read(file).verdict();
    } catch (Fault noPackage) {
      return Verdict.UNUSABLE;
    }
  }
}
