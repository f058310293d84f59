package org.iioe.commands.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.iioe.commands.packaging.archive.ArchiveLimits;
import org.iioe.commands.packaging.finding.Profile;
import org.iioe.commands.packaging.finding.Severity;
import org.iioe.commands.packaging.manifest.PackageRule;
import org.iioe.commands.packaging.model.Verdict;
import org.iioe.commands.progress.Progress;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/**
 * How often the validation is wrong about packages whose state is known, by profile. Its table is
 * {@code target/scoring.md}.
 */
class ScoringTest {
  /** A line of the corpus: a package, and what somebody found who looked at it. */
  private record Known(Path file, String label) {}

  /** What one profile says of all packages. */
  private record Score(
      Map<Verdict, Integer> verdicts,
      List<String> accepts,
      List<String> rejects,
      int unsupported) {}

  @Test
  void nobody_in_particular_loses_a_good_course_or_gets_a_bad_one_as_valid() throws IOException {
    String corpus = System.getenv("IIOE_CORPUS");
    Assumptions.assumeTrue(corpus != null, "skipped: IIOE_CORPUS names no folder of packages");
    List<Known> known = known(Path.of(String.valueOf(corpus)));
    Map<Profile, Score> scores = new EnumMap<>(Profile.class);
    for (Profile profile : Profile.values()) {
      scores.put(profile, score(known, profile));
    }
    report(scores, known.size());
    Score lenient = scores.getOrDefault(Profile.LENIENT, score(List.of(), Profile.LENIENT));
    assertThat(lenient.accepts()).as("false accepts").isEmpty();
    assertThat(lenient.rejects()).as("false rejects").isEmpty();
    assertThat(known).hasSizeGreaterThan(80);
  }

  private static List<Known> known(Path root) throws IOException {
    List<Known> known = new ArrayList<>();
    List<String> lines = Files.readAllLines(root.resolve("INDEX.tsv"));
    List<String> columns = List.of(lines.get(0).split("\t", -1));
    for (String line : lines.subList(1, lines.size())) {
      List<String> values = List.of(line.split("\t", -1));
      known.add(
          new Known(
              root.resolve(values.get(columns.indexOf("file"))),
              values.get(columns.indexOf("label"))));
    }
    return known;
  }

  private static Score score(List<Known> known, Profile profile) {
    List<PackageSource> sources =
        known.stream().map(one -> new PackageSource(one.file(), one.file().toString())).toList();
    List<ValidatedPackage> judged =
        new CourseValidate(ArchiveLimits.DEFAULT, Progress.NONE, profile).run(sources, 2, true);
    Map<Verdict, Integer> verdicts = new EnumMap<>(Verdict.class);
    List<String> accepts = new ArrayList<>();
    List<String> rejects = new ArrayList<>();
    int unsupported = 0;
    for (int i = 0; i < judged.size(); i++) {
      ValidatedPackage one = judged.get(i);
      Verdict verdict = one.verdict();
      verdicts.merge(verdict, 1, Integer::sum);
      String label = known.get(i).label();
      boolean taken =
          one.findings().stream()
              .noneMatch(found -> found.rule() == PackageRule.PACKAGE_STANDARD_UNSUPPORTED);
      unsupported += taken ? 0 : 1;
      if (label.equals("bad-deliberate") && verdict == Verdict.VALID) {
        accepts.add(told(one));
      }
      if (label.equals("valid") && verdict == Verdict.UNUSABLE && taken) {
        rejects.add(told(one));
      }
    }
    return new Score(verdicts, accepts, rejects, unsupported);
  }

  private static String told(ValidatedPackage one) {
    List<String> codes =
        one.findings().stream()
            .filter(found -> one.profile().severity(found.rule()) == Severity.ERROR)
            .map(found -> found.rule().code())
            .distinct()
            .toList();
    return one.source().path().getFileName() + " " + codes;
  }

  private static void report(Map<Profile, Score> scores, int packages) throws IOException {
    StringBuilder table = new StringBuilder("# Scores of " + packages + " packages\n\n");
    table.append("| profile | valid | usable | unusable | of them of another standard ");
    table.append(
        "| false accepts | false rejects |\n| --- | --- | --- | --- | --- | --- | --- |\n");
    StringBuilder names = new StringBuilder();
    List<String> line = new ArrayList<>();
    scores.forEach(
        (profile, score) -> {
          table.append("| ").append(profile.code());
          for (Verdict verdict : Verdict.values()) {
            table.append(" | ").append(score.verdicts().getOrDefault(verdict, 0));
          }
          table.append(
              String.format(
                  Locale.ROOT,
                  " | %d | %d | %d |%n",
                  score.unsupported(),
                  score.accepts().size(),
                  score.rejects().size()));
          score.accepts().forEach(one -> names.append("- " + profile + " accepts " + one + "\n"));
          score.rejects().forEach(one -> names.append("- " + profile + " rejects " + one + "\n"));
          line.add(profile + " " + score.accepts().size() + "/" + score.rejects().size());
        });
    Path file = Files.createDirectories(Path.of("target")).resolve("scoring.md");
    Files.writeString(file, table + "\n" + names);
    System.out.println("False accepts/rejects: " + String.join(", ", line));
  }
}
