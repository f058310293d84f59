package org.iioe.commands.packaging.repair;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.iioe.commands.fault.Fault;
import org.iioe.commands.packaging.finding.Finding;
import org.iioe.commands.packaging.repair.edit.Change;
import org.iioe.commands.packaging.repair.manifest.Missing;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** Packages that other people made; they are where the variable {@code IIOE_CORPUS} says. */
class CorpusRepairTest {
  /** What no tool can know: what was in a file that is not there, or how a broken tag went on. */
  private static final Map<String, String> LOST =
      Map.of(
          "scorm12-MalformedXml_SCORM12.zip", "a tag is closed that was never opened",
          "lts-205-1-duplicated-block.xml", "two blocks have one id, which results are kept by",
          "lts-206-1-invalid-au-url.xml", "an address is none");

  @Test
  void every_package_with_a_course_in_it_becomes_one_that_moodle_takes() throws IOException {
    Map<String, String> wrong = new TreeMap<>();
    List<String> repaired = new ArrayList<>();
    for (Path file : corpus()) {
      String name = String.valueOf(file.getFileName());
      try {
        Repaired once = Repaired.of(file, Missing.STUB);
        judge(name, once, wrong);
        if (once.wasWritten()) {
          repaired.add(name);
        }
      } catch (Fault noPackage) {
        assertThat(name).isEqualTo("209-1-not-a-zip.zip");
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(repaired).hasSizeGreaterThan(25);
  }

  private static void judge(String name, Repaired once, Map<String, String> wrong) {
    RepairReport report = once.report();
    List<Finding> findings =
        report.after() == null ? report.before().findings() : report.after().findings();
    List<String> obstacles = Repaired.obstacles(findings);
    boolean lost = LOST.containsKey(name) || holdsNoCourse(obstacles);
    if (!obstacles.isEmpty() && !lost) {
      wrong.put(name, "still has " + obstacles);
    }
    if (once.wasWritten()) {
      Repaired again = once.again();
      if (again.wasWritten()) {
        wrong.put(name, "was changed again: " + again.report().changes());
      }
    } else if (!report.changes().isEmpty()) {
      wrong.put(name, "was changed and not written");
    }
    for (Change change : report.changes()) {
      if (findings.stream().anyMatch(finding -> isSame(finding, change))) {
        wrong.put(name, change + " and yet it is found");
      }
    }
  }

  /** Of files, one may be mended and another one not. */
  private static boolean isSame(Finding finding, Change change) {
    Object file = change.details().get("file");
    return finding.rule() == change.rule()
        && (file == null || file.equals(finding.details().get("file")));
  }

  private static boolean holdsNoCourse(List<String> obstacles) {
    return obstacles.contains("PACKAGE-NO-MANIFEST")
        || obstacles.contains("ZIP-EMPTY")
        || obstacles.contains("ZIP-ENCRYPTED")
        || obstacles.contains("XML-NOT-XML");
  }

  @Test
  void a_package_without_a_finding_is_not_touched() throws IOException {
    int sound = 0;
    for (Path file : corpus()) {
      if (String.valueOf(file.getFileName()).startsWith("209-1")) {
        continue;
      }
      Repaired repaired = Repaired.of(file, Missing.STUB);
      if (repaired.report().before().findings().isEmpty()) {
        assertThat(repaired.wasWritten()).as(file.toString()).isFalse();
        sound++;
      }
    }
    assertThat(sound).isGreaterThan(10);
  }

  private static List<Path> corpus() throws IOException {
    String corpus = System.getenv("IIOE_CORPUS");
    Assumptions.assumeTrue(corpus != null, "skipped: IIOE_CORPUS names no folder of packages");
    Path root = Path.of(String.valueOf(corpus));
    return Files.readAllLines(root.resolve("INDEX.tsv")).stream()
        .skip(1)
        .map(line -> root.resolve(line.substring(0, line.indexOf('\t'))))
        .toList();
  }
}
