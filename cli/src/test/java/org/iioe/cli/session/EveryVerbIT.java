package org.iioe.cli.session;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.util.List;
import org.iioe.cli.session.Shell.Outcome;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What every verb promises, asked of the packed program; a new verb is covered by itself. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryVerbIT {
  /** These print no data: they start another program, or a script that is the same in JSON. */
  private static final List<String> WITHOUT_DATA = List.of("completion", "database shell");

  /** What takes the applicant to where reviewers decide. */
  private static final List<String> TO_REVIEW =
      List.of(
          "iioe partner advance eg-delta --as desk",
          "iioe partner advance eg-delta --as s.hassan",
          "for type in application-form recognition delegates; do iioe partner attach eg-delta"
              + " examples/pilot/applicants/documents/$type.pdf --type $type; done",
          "iioe partner advance eg-delta ask-endorsement --as desk",
          "iioe partner advance eg-delta endorse --owing endorsement --as h.nasser");

  private Workplace workplace;

  @BeforeAll
  void importCourses() throws Exception {
    workplace = new Workplace();
    Outcome outcome =
        workplace.run(
            "iioe course import examples/courses/courses.yaml"
                + " && iioe course publish assessment-at-a-distance"
                + " && iioe teacher enroll examples/rosters/english.csv"
                + " && iioe mechanism publish examples/mechanisms/iioe-2020.yaml --yes"
                + " && iioe partner register examples/pilot/partners --backdated --yes"
                + " && iioe partner register examples/pilot/applicants --as s.hassan --yes"
                + " && "
                + String.join(" && ", TO_REVIEW));
    assertThat(outcome.exitCode()).isZero();
  }

  @AfterAll
  void leave() throws IOException {
    workplace.close();
  }

  /** As the completion knows them: the words below iioe. */
  static List<String> verbs() throws Exception {
    try (Workplace asking = new Workplace()) {
      return asking.run("iioe completion fish").lines().stream()
          .filter(
              line ->
                  line.startsWith("complete -c iioe -n '__iioe_at ") && line.contains("-l help"))
          .map(line -> line.substring(line.indexOf("__iioe_at ") + 10, line.indexOf("' ")))
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("verbs")
  @Execution(ExecutionMode.CONCURRENT)
  void explains_itself_in_both_ways_alike(String verb) throws Exception {
    Outcome help = workplace.run("iioe " + verb + " --help");

    assertThat(help.exitCode()).isZero();
    assertThat(help.text()).startsWith("Usage: iioe " + verb);
    assertThat(workplace.run("iioe help " + verb)).isEqualTo(help);
  }

  @ParameterizedTest
  @MethodSource("verbs")
  void writes_to_standard_output_nothing_but_one_json_value(String verb) throws Exception {
    if (WITHOUT_DATA.contains(verb)) {
      return;
    }
    Outcome outcome =
        workplace.run("iioe " + verb + arguments(verb) + " --format json 2>/dev/null");

    assertThat(outcome.exitCode()).as(outcome.text()).isZero();
    assertThat(values(outcome.text())).isEqualTo(1);
  }

  /** What makes a verb do something harmless; a verb that is not here needs nothing. */
  private static String arguments(String verb) {
    return switch (verb) {
      case "course import" -> " examples/courses/courses.yaml --dry-run";
      case "mechanism validate" -> " examples/mechanisms/iioe-2020.yaml";
      case "mechanism publish" -> " examples/mechanisms/iioe-2020.yaml --dry-run";
      case "mechanism show" -> " examples/mechanisms/iioe-2020.yaml";
      case "mechanism diff" ->
          " examples/mechanisms/iioe-2020.yaml examples/mechanisms/iioe-2020.yaml";
      case "mechanism simulate" ->
          " examples/mechanisms/iioe-2020.yaml --against examples/mechanisms/iioe-2020.yaml";
      case "course validate" -> " examples/courses";
      case "course repair" -> " examples/courses --dry-run";
      case "course pack" -> " examples/packs/prepare-online-class --dry-run";
      case "course publish", "course retire" -> " assessment-at-a-distance --dry-run";
      // A page alone, which needs no SCORM runtime.
      case "course preview" -> " examples/broken/no-manifest --for 1";
      case "teacher enroll", "teacher withdraw" -> " examples/rosters/english.csv --dry-run";
      case "teacher show" -> " --id 1";
      case "teacher export" -> " teachers.csv";
      case "teacher merge" ->
          " --help >/dev/null; printf 'institution,partner\\nNowhere,\\n' > institutions.csv;"
              + " iioe teacher merge --institutions institutions.csv --dry-run";
      case "course show" -> " first-online-class";
      case "course diff" -> " first-online-class assessment-at-a-distance";
      case "partner lookup" -> " --load examples/registry/v0.1-2026-01-01-ror-data.json --dry-run";
      case "content migrate" -> " \"$HOME/.local/share/iioe/content\" copy --dry-run";
      case "course export" -> " first-online-class --out exported.zip";
      case "database backup" -> " backup.iioe";
      case "database restore" -> " backup.iioe --dry-run";
      // The import of the courses is run 1; publishing, run 2, can be undone.
      case "history show" -> " 1";
      case "history undo" -> " 2 --dry-run";
      case "teacher forget" -> " --traces";
      case "database stop" -> " --help >/dev/null; iioe database status";
      default -> partnerArguments(verb);
    };
  }

  /** The same for partners: where a stage is needed, the case is taken there first. */
  private static String partnerArguments(String verb) {
    return switch (verb) {
      case "partner register" -> " examples/pilot/applicants --as s.hassan --dry-run";
      case "partner attach" ->
          " eg-delta examples/pilot/applicants/documents/endorsement.pdf --type endorsement --dry-run";
      case "partner show" -> " eg-delta";
      case "partner review" -> " eg-delta approve --as r.lin --dry-run";
      case "partner advance" -> " eg-delta defer --reason Test --as desk --dry-run";
      case "partner sign" ->
          after(
              verb,
              "iioe partner advance lk-uoc call-for-renewal --as desk",
              "iioe partner renew lk-uoc --owing annual-report --as desk",
              " lk-uoc --party host --on $(TZ=Asia/Shanghai date +%F) --as desk --dry-run");
      case "partner renew" ->
          after(
              verb,
              "iioe partner advance gm-utg call-for-renewal --as desk",
              " gm-utg --owing annual-report --as desk --dry-run");
      case "partner suspend" -> " ke-uon --reason Test --as n.wang --dry-run";
      case "partner reinstate" ->
          after(
              verb,
              "iioe partner suspend mn-must --reason Test --as n.wang",
              " mn-must --reason Test --as n.wang --dry-run");
      case "partner exit" -> " eg-delta --reason Test --as desk --dry-run";
      case "partner appeal" ->
          after(
              verb,
              "iioe partner advance eg-delta decline --reason Test --as n.wang",
              " eg-delta --reason Test --as s.hassan --dry-run");
      case "partner due" -> " --dry-run";
      default -> "";
    };
  }

  /** Lets commands come before the verb; the last one is what the verb is given then. */
  private static String after(String verb, String... commands) {
    StringBuilder all = new StringBuilder(" --help >/dev/null");
    for (int i = 0; i < commands.length - 1; i++) {
      all.append("; ").append(commands[i]).append(" >/dev/null");
    }
    return all.append("; iioe ").append(verb).append(commands[commands.length - 1]).toString();
  }

  /** How many JSON values a text holds; throws when it is no JSON. */
  private static int values(String text) throws IOException {
    int values = 0;
    try (JsonParser parser = new JsonFactory().createParser(text)) {
      while (parser.nextToken() != null) {
        parser.skipChildren();
        values++;
      }
    }
    return values;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "course list",
        "course show first-online-class",
        "course validate examples/courses",
        "doctor",
        "--help"
      })
  @Execution(ExecutionMode.CONCURRENT)
  void ends_quietly_when_its_reader_goes(String command) throws Exception {
    Outcome outcome =
        workplace.run(
            "{ iioe "
                + command
                + " 2>/dev/null; echo $? > code-$$; } | head -n 1; cat code-$$; rm code-$$");

    assertThat(outcome.lines()).hasSize(2).last().isEqualTo("0");
  }

  @ParameterizedTest
  @ValueSource(strings = {"course list", "course list --format json", "--help", "--version"})
  @Execution(ExecutionMode.CONCURRENT)
  void says_that_the_device_is_full(String command) throws Exception {
    Outcome outcome = workplace.run("iioe " + command + " > /dev/full");

    assertThat(outcome.exitCode()).isEqualTo(5);
    assertThat(outcome.text()).contains("No space left");
  }

  @ParameterizedTest
  @ValueSource(strings = {"INT", "TERM"})
  void stops_with_130_when_it_is_told_to(String signal) throws Exception {
    // A pipe that nobody writes to, so that the command waits for its input. A shell in the
    // background would have the interrupt ignored; env gives it back.
    Outcome outcome =
        workplace.run(
            """
            mkfifo pipe-%1$s
            sleep 60 > pipe-%1$s & holder=$!
            env --default-signal iioe database restore - --yes < pipe-%1$s & program=$!
            sleep 3; kill -%1$s $program; wait $program; code=$?
            kill $holder; exit $code"""
                .formatted(signal));

    assertThat(outcome.text())
        .contains("iioe: Interrupted. What was not committed has been undone.");
    assertThat(outcome.exitCode()).isEqualTo(130);
  }

  @Test
  void writes_no_notes_when_it_shall_be_quiet() throws Exception {
    assertThat(
            workplace
                .run(
                    "iioe course import examples/courses/courses.yaml --dry-run --quiet --format json 2>&1 >/dev/null")
                .text())
        .isEmpty();
  }
}
