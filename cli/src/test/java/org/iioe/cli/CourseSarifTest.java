package org.iioe.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** SARIF as the standard has it and as GitHub takes it: what its documentation asks for. */
class CourseSarifTest {
  private static final String MANIFEST =
      """
      <tincan>
        <activities>
          <activity id="a" type="course"><name>A</name><launch>Index.html</launch></activity>
          <activity id="a" type="course"><name>A</name><launch>Index.html</launch></activity>
        </activities>
      </tincan>
      """;

  @TempDir Path folder;

  @BeforeEach
  void courses() throws IOException {
    Files.createDirectories(folder.resolve("sub/my course"));
    Files.writeString(folder.resolve("sub/my course/tincan.xml"), MANIFEST);
    Files.writeString(folder.resolve("sub/my course/index.html"), "x");
    Files.writeString(folder.resolve("sub/note.zip"), "not a zip");
    Files.writeString(folder.resolve("outside.zip"), "not a zip");
  }

  private JsonNode run(Session session, String... more) throws IOException {
    List<String> words = new ArrayList<>(List.of("course", "validate"));
    words.addAll(List.of(more));
    words.addAll(List.of("--format", "sarif"));
    session.in(folder.resolve("sub")).run(new CommandCatalogue(), words.toArray(String[]::new));
    JsonNode log = new ObjectMapper().readTree(session.output());
    assertThat(log.get("version").asText()).isEqualTo("2.1.0");
    assertThat(log.get("$schema").asText()).endsWith("/sarif-schema-2.1.0.json");
    assertThat(log.get("runs")).hasSize(1);
    return log.at("/runs/0");
  }

  @Test
  void results_have_addresses_that_code_scanning_can_show() throws IOException {
    JsonNode run = run(new Session(), "my course", "note.zip");
    assertThat(run.get("results")).hasSize(5);
    assertThat(run.at("/results/0/level").asText()).isEqualTo("error");
    JsonNode first = run.at("/results/1");
    assertThat(first.get("ruleId").asText()).isEqualTo("TINCAN-ID-INVALID");
    JsonNode place = first.at("/locations/0/physicalLocation");
    assertThat(place.at("/artifactLocation/uri").asText()).isEqualTo("my%20course/tincan.xml");
    assertThat(place.at("/artifactLocation/uriBaseId").asText()).isEqualTo("%SRCROOT%");
    assertThat(place.at("/region/startLine").asInt()).isEqualTo(3);
    assertThat(place.at("/region/startColumn").asInt()).isEqualTo(5);
    assertThat(run.at("/originalUriBaseIds/%SRCROOT%").has("uri")).isFalse();
  }

  @Test
  void every_result_is_whole() throws IOException {
    JsonNode run = run(new Session(), "my course", "note.zip", "../outside.zip");
    for (JsonNode result : run.get("results")) {
      JsonNode rule = run.at("/tool/driver/rules/" + result.get("ruleIndex").asInt());
      assertThat(rule.get("id")).isEqualTo(result.get("ruleId"));
      assertThat(result.get("level").asText()).isIn("error", "warning", "note");
      assertThat(result.at("/message/text").asText()).isNotBlank();
      assertThat(result.get("locations")).hasSize(1);
      JsonNode region = result.at("/locations/0/physicalLocation/region");
      assertThat(region.get("startLine").asInt()).isPositive();
      assertThat(region.get("startColumn").asInt()).isPositive();
    }
  }

  @Test
  void a_file_outside_the_repository_has_a_whole_address_and_no_base() throws IOException {
    JsonNode place =
        run(new Session(), "../outside.zip").at("/results/0/locations/0/physicalLocation");
    assertThat(place.at("/artifactLocation/uri").asText()).startsWith("file:///");
    assertThat(place.at("/artifactLocation").has("uriBaseId")).isFalse();
  }

  @Test
  void addresses_begin_at_the_checkout_of_a_job() throws IOException {
    Session job = new Session().with("GITHUB_WORKSPACE", folder.toString());
    JsonNode place = run(job, "note.zip").at("/results/0/locations/0/physicalLocation");
    assertThat(place.at("/artifactLocation/uri").asText()).isEqualTo("sub/note.zip");
    Session elsewhere = new Session().with("CI_PROJECT_DIR", "/builds/other");
    place = run(elsewhere, "note.zip").at("/results/0/locations/0/physicalLocation");
    assertThat(place.at("/artifactLocation/uri").asText()).isEqualTo("note.zip");
  }

  @Test
  void fingerprints_tell_findings_apart_and_stay_when_lines_move() throws IOException {
    List<String> before = fingerprints();
    assertThat(before).hasSize(4).doesNotHaveDuplicates();
    assertThat(before).allMatch(hash -> hash.matches("[0-9a-f]{32}:[1-9]"));
    Files.writeString(folder.resolve("sub/my course/tincan.xml"), "\n<!-- new -->\n" + MANIFEST);
    assertThat(fingerprints()).containsAll(before);
  }

  private List<String> fingerprints() throws IOException {
    return run(new Session(), "my course")
        .get("results")
        .findValuesAsText("primaryLocationLineHash");
  }

  @Test
  void every_rule_is_described_as_code_scanning_shows_it() throws IOException {
    JsonNode driver = run(new Session(), "my course", "note.zip").at("/tool/driver");
    assertThat(driver.get("name").asText()).isEqualTo("iioe");
    assertThat(driver.get("semanticVersion").asText()).matches("[0-9]+\\.[0-9]+\\.[0-9]+\\S*");
    assertThat(driver.get("rules")).hasSize(3);
    for (JsonNode rule : driver.get("rules")) {
      assertThat(rule.get("name").asText()).matches("[A-Z][A-Za-z0-9]+");
      for (String text : List.of("shortDescription", "fullDescription", "help")) {
        assertThat(rule.at("/" + text + "/text").asText())
            .isNotBlank()
            .hasSizeLessThan(1024)
            .doesNotContain("{", "}");
      }
      assertThat(rule.at("/help/markdown").asText()).contains("**", "Clause: ");
      assertThat(rule.at("/properties/tags").size()).isBetween(2, 10);
      assertThat(rule.at("/properties/precision").asText()).isEqualTo("very-high");
    }
    assertThat(driver.get("rules"))
        .anySatisfy(
            rule ->
                assertThat(rule.at("/shortDescription/text").asText())
                    .isEqualTo("The activity's id \"…\" is no absolute IRI."));
  }

  @Test
  void levels_follow_the_profile() throws IOException {
    JsonNode run = run(new Session(), "my course", "--profile", "scorm-cloud");
    assertThat(run.at("/properties/profile").asText()).isEqualTo("scorm-cloud");
    assertThat(run.at("/results/0/level").asText()).isEqualTo("error");
    assertThat(run.at("/tool/driver/rules/0/defaultConfiguration/level").asText())
        .isEqualTo("error");
    assertThat(run.at("/tool/driver/rules/0/properties/problem.severity").asText())
        .isEqualTo("error");
  }

  @Test
  void what_attacks_whoever_unpacks_it_is_a_matter_of_security() throws IOException {
    Files.writeString(
        folder.resolve("sub/my course/tincan.xml"),
        "<!DOCTYPE t [<!ENTITY e 'x'>]>\n" + MANIFEST.replace(">A<", ">&e;<"));
    JsonNode rules = run(new Session(), "my course").at("/tool/driver/rules");
    assertThat(rules)
        .anySatisfy(
            rule -> {
              assertThat(rule.get("id").asText()).isEqualTo("XML-ENTITY-DECLARED");
              assertThat(rule.at("/properties/security-severity").asText()).isEqualTo("7.5");
              assertThat(rule.at("/properties/tags").toString()).contains("\"security\"");
            });
  }
}
