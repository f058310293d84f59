package org.iioe.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.iioe.cli.config.Language;
import org.iioe.cli.course.FindingsPage;
import org.iioe.commands.course.FindingCatalog;
import org.iioe.commands.fault.Messages;
import org.iioe.commands.packaging.finding.LearningSystem;
import org.iioe.commands.packaging.finding.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the catalog says of its rules when nothing is broken. */
class CourseExplainTest {
  private static Session explain(String... more) {
    List<String> words = new ArrayList<>(List.of("course", "validate"));
    words.addAll(List.of(more));
    return new Session().run(new CommandCatalogue(), words.toArray(String[]::new));
  }

  @Test
  void people_read_what_breaks_who_refuses_it_and_how_to_mend_it() {
    assertThat(explain("--explain", "package-manifest-name").transcript())
        .isEqualTo(
            """
            PACKAGE-MANIFEST-NAME · Warning
              The manifest's name has other letter case; it must be …

              In practice: Systems on case-sensitive servers find no course.
              Fix: Rename it …
              Refused by: Moodle, ADL Test Suite, OpenOLAT, Open edX
              Clause: IMS CP 1.1.4 3.2
              By profile: lenient warning, moodle error, scorm-cloud warning, adl-strict
                error
            --- exit 0
            """);
  }

  @Test
  void machines_read_the_same() throws IOException {
    Session session = explain("--explain", "CP-HREF-REMOTE", "--format", "json");
    JsonNode rule = new ObjectMapper().readTree(session.output());
    assertThat(rule.get("code").asText()).isEqualTo("CP-HREF-REMOTE");
    assertThat(rule.get("severity").asText()).isEqualTo("info");
    assertThat(rule.at("/profiles/3/profile").asText()).isEqualTo("adl-strict");
    assertThat(rule.get("refusedBy")).isEmpty();
    assertThat(explain("--explain", "CP-HREF-REMOTE", "--format", "yaml").output())
        .contains("code: CP-HREF-REMOTE\n");
  }

  @Test
  void an_unknown_code_is_not_found_and_the_nearest_are_named() {
    assertThat(explain("--explain", "cp-href-caes").transcript())
        .startsWith(
            "--- error\niioe: No finding has the code “cp-href-caes”. Did you mean CP-HREF-CASE")
        .endsWith("--- exit 6\n");
  }

  @Test
  void it_judges_nothing_and_without_it_something_must_be_judged() {
    assertThat(explain("--explain", "CP-HREF-CASE", "a.zip").error())
        .contains("Unexpected argument “a.zip”.");
    assertThat(explain("--explain", "CP-HREF-CASE", "--format", "sarif").exit()).isEqualTo(2);
    assertThat(explain().transcript()).contains("Missing: FILE").endsWith("--- exit 2\n");
  }

  static List<Rule> rules() {
    return FindingCatalog.all();
  }

  @ParameterizedTest
  @MethodSource("rules")
  void every_rule_reads_well_unfilled(Rule rule) {
    for (String language : Language.NAMES) {
      String page = explain("--explain", rule.code(), "--lang", language).output();
      assertThat(page).startsWith(rule.code() + " · ").doesNotContain("{", "}", "……", "….", "…。");
      assertThat(page.lines().count()).isBetween(8L, 16L);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "fr", "zh"})
  void a_page_of_the_help_lists_them_all(String language) {
    String page =
        new Session().run(new CommandCatalogue(), "help", "findings", "--lang", language).output();
    Messages messages = new Messages(Language.named(language), Bundles.MESSAGES);
    List<String> lines = page.lines().map(String::strip).toList();
    for (Rule rule : FindingCatalog.all()) {
      String severity =
          messages.text("value.severity." + rule.severity().name().toLowerCase(Locale.ROOT));
      assertThat(lines)
          .anyMatch(line -> line.startsWith(rule.code() + " ") && line.endsWith(severity));
    }
    assertThat(page).doesNotContain("FINDINGS_", "{", "}");
    assertThat(page.lines()).allMatch(line -> line.length() <= 80);
  }

  @Test
  void the_documentation_says_all_of_each() {
    String page = FindingsPage.markdown(new Messages(Locale.ENGLISH, Bundles.MESSAGES));
    for (Rule rule : FindingCatalog.all()) {
      int begin = page.indexOf("\n### " + rule.code() + "\n");
      assertThat(begin).as(rule.code()).isNotNegative();
      int next = page.indexOf("\n#", begin + 5);
      String entry = page.substring(begin, next < 0 ? page.length() : next);
      assertThat(entry).contains(rule.reference(), "\nFix: ");
      for (LearningSystem system : rule.refusedBy()) {
        assertThat(entry).contains(system.label());
      }
    }
  }
}
