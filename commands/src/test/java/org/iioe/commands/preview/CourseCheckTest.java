package org.iioe.commands.preview;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.iioe.commands.packaging.archive.ArchiveLimits;
import org.iioe.commands.packaging.archive.PackageFiles;
import org.iioe.commands.preview.CheckedItem.Outcome;
import org.iioe.commands.preview.browser.BrowserProgram;
import org.iioe.commands.progress.Progress;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CourseCheckTest {
  @TempDir Path folder;
  private BrowserProgram program;

  @BeforeEach
  void tools() {
    program = Tools.browser();
  }

  private List<CheckedItem> check(Path source, CheckRequest request) {
    try (CoursePreview preview =
        CoursePreview.start(PackageFiles.open(source, ArchiveLimits.DEFAULT), Locale.ENGLISH, 0)) {
      return new CourseCheck(preview, program, Progress.NONE).run(request);
    }
  }

  private static CheckRequest within(int seconds) {
    return new CheckRequest(null, null, Duration.ofSeconds(seconds), 3);
  }

  @Test
  void tells_for_each_item_how_it_fared() throws IOException {
    new SampleScos()
        .sco("good", SampleScos.GOOD)
        .sco("never-ends", "<script>parent.API.LMSInitialize('')</script>")
        .sco("says-nothing", "<p>A page.</p>")
        .sco("only-asks", "<script>parent.API.LMSGetValue('cmi.core.lesson_status')</script>")
        .sco("forgotten", "")
        .sco("elsewhere", "https://example.org/course")
        .asset("page", "<p>A page.</p>")
        .write(folder);

    assertThat(outcomes(check(folder, within(20))))
        .containsExactly(
            Map.entry("good", Outcome.FINISHED),
            Map.entry("never-ends", Outcome.UNFINISHED),
            Map.entry("says-nothing", Outcome.SILENT),
            Map.entry("only-asks", Outcome.UNINITIALIZED),
            Map.entry("forgotten", Outcome.MISSING),
            Map.entry("elsewhere", Outcome.ELSEWHERE),
            Map.entry("page", Outcome.SHOWN));
  }

  private static Map<String, Outcome> outcomes(List<CheckedItem> checked) {
    Map<String, Outcome> outcomes = new LinkedHashMap<>();
    checked.forEach(one -> outcomes.put(one.item().identifier(), one.outcome()));
    return outcomes;
  }

  @Test
  void no_page_can_hold_up_the_check() throws IOException {
    new SampleScos()
        .sco("loops", "<script>for (;;) {}</script>")
        .sco("loops-at-the-end", SampleScos.GOOD.replace("api.LMSFinish(\"\")", "{ for (;;) {} }"))
        .sco("shouts", "<script>for (;;) alert('x')</script>")
        .sco("good", SampleScos.GOOD)
        .write(folder);
    long begin = System.nanoTime();

    List<CheckedItem> checked = check(folder, within(6));

    assertThat(outcomes(checked))
        .containsEntry("loops", Outcome.HUNG)
        .containsEntry("loops-at-the-end", Outcome.HUNG)
        .containsEntry("shouts", Outcome.HUNG)
        .containsEntry("good", Outcome.FINISHED);
    assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(60));
    assertThat(ProcessHandle.current().descendants().map(one -> one.info().commandLine()))
        .as("browsers left running")
        .noneMatch(line -> line.orElse("").contains("iioe-browser-"));
  }

  @Test
  void notes_status_score_errors_missing_files_dialogs_and_draws_a_picture() throws IOException {
    new SampleScos()
        .sco(
            "busy",
            SampleScos.GOOD
                + """
                <img src="no such [file].png">
                <script>
                  api.LMSSetValue("cmi.core.bogus", "1");
                  console.error("the author's", "note");
                  alert("hello");
                  throw new Error("oops");
                </script>""")
        .write(folder);

    CheckedItem busy =
        check(folder, new CheckRequest("busy", folder.resolve("shots"), Duration.ofSeconds(20), 1))
            .get(0);

    assertThat(busy.outcome()).isEqualTo(Outcome.FINISHED);
    assertThat(busy.committed()).isTrue();
    assertThat(busy.status()).isEqualTo("completed");
    assertThat(busy.score()).isEqualTo("87");
    assertThat(busy.apiErrors()).singleElement().asString().contains("cmi.core.bogus", "401");
    assertThat(busy.consoleErrors()).contains("the author's note");
    assertThat(busy.consoleErrors()).anySatisfy(error -> assertThat(error).contains("oops"));
    assertThat(busy.missing()).containsExactly("no such [file].png");
    assertThat(busy.blocked()).isEmpty();
    assertThat(busy.dialogs()).isEqualTo(1);
    assertThat(Files.readAllBytes(Path.of(String.valueOf(busy.shot()))))
        .startsWith(0x89, 'P', 'N', 'G');
  }

  /** The golf courses that many systems are tried with, and an AU of cmi5. */
  @ParameterizedTest
  @EnabledIfEnvironmentVariable(named = "IIOE_CORPUS", matches = ".+")
  @CsvSource({
    "paulkennethsq1+hrsq1/RuntimeBasicCalls_SCORM20043rdEdition.zip, 1",
    "paulkennethsq1+hrsq1/RuntimeMinimumCalls_SCORM12-mini.zip, 9",
    "jcputney+elearning-module-parser/scorm12-RuntimeBasicCalls_SCORM12.zip, 1",
    "jcputney+elearning-module-parser/scorm2004-SequencingForcedSequential_SCORM20043rdEdition.zip, 5",
  })
  void every_sco_of_the_golf_courses_initializes_and_finishes(String file, int scos) {
    List<CheckedItem> checked = check(Path.of(System.getenv("IIOE_CORPUS"), file), within(30));

    assertThat(checked)
        .hasSize(scos)
        .allSatisfy(one -> assertThat(one.outcome()).isEqualTo(Outcome.FINISHED));
  }
}
