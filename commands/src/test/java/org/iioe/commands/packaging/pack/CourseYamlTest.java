package org.iioe.commands.packaging.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.iioe.commands.packaging.pack.description.CourseItem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Mistakes of a course.yaml: each is told with its place, and all in one go. */
class CourseYamlTest {
  private static final String GOOD =
      """
      course:
        code: good
        title: Good
        languages: [en]
        items:
          - title: One
            file: one.html
      """;

  @TempDir Path folder;
  private CourseSketch sketch;

  @BeforeEach
  void files() {
    sketch =
        new CourseSketch(folder)
            .file("one.html", "<p>one")
            .file("two.html", "<p>two")
            .file("guide.pdf", "%PDF");
  }

  @Test
  void nothing_is_wrong_with_the_least() {
    assertThat(sketch.yaml(GOOD).problems()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "code: good|code: bad code|PACK_CODE 2:3",
        "code: good|kode: good|YAML_KEY 2:3;YAML_MISSING 2:3",
        "code: good|code: [a]|YAML_NO_TEXT 2:9",
        "code: good|code:|YAML_NO_TEXT 2:8",
        "title: Good|title: {en: G, fr: B}|PACK_LANGUAGE_UNKNOWN 3:18",
        "title: Good|title: {fr: B}|PACK_LANGUAGE_MISSING 3:10;PACK_LANGUAGE_UNKNOWN 3:11",
        "title: Good|title: \"a\\u0001\"|YAML_CONTROL_CHARACTER 3:10",
        "languages: [en]|languages: [en, en]|PACK_LANGUAGE_TWICE 4:19",
        "languages: [en]|languages: [x]|PACK_LANGUAGE_INVALID 4:15",
        "languages: [en]|version: '1'|PACK_NO_LANGUAGES 2:3",
        "languages: [en]|languages: [en]; default_language: fr|YAML_CHOICE 5:3",
        "languages: [en]|languages: [en]; standards: [aicc]|YAML_CHOICE 5:15",
        "languages: [en]|languages: [en]; sequencing: any|YAML_CHOICE 5:3",
        "languages: [en]|languages: [en]; version: a b|PACK_VERSION 5:3",
        "languages: [en]|languages: [en]; iri: no address|PACK_IRI 5:3",
        "languages: [en]|languages: [en]; category: none|YAML_CHOICE 5:3",
        "languages: [en]|languages: [en]; exclude: ['{a']|PACK_PATTERN 5:3",
        "languages: [en]|languages: [en]; metadata: {subject: x}|PACK_SUBJECT 5:14",
        "languages: [en]|languages: [en]; metadata: {duration: 1h}|PACK_DURATION 5:14",
        "languages: [en]|languages: [en]; metadata: {duration: PT0S}|PACK_DURATION 5:14",
        "languages: [en]|languages: [en]; metadata: {cost: maybe}|YAML_CHOICE 5:14",
        "languages: [en]|languages: [en]; metadata: {competencies: [a]}|PACK_COMPETENCIES 5:28",
        "languages: [en]|languages: [en]; metadata: none|YAML_NO_MAPPING 5:13",
        "languages: [en]|languages: [en]; code: twice|YAML_KEY_TWICE 5:3",
        "languages: [en]|languages: &a [en]; keywords: *a|YAML_ALIAS 5:13",
        "languages: [en]|languages: [en]; sequencing: pre-test-skips|PACK_PRETEST_MISSING 5:3",
        "file: one.html|file: two.htm|PACK_FILE_MISSING 7:13",
        "file: one.html|file: ../one.html|PACK_FILE_OUTSIDE 7:13",
        "file: one.html|file: /etc/passwd|PACK_FILE_OUTSIDE 7:13",
        "file: one.html|file: 'a\\b.html'|PACK_FILE_OUTSIDE 7:13",
        "file: one.html|file: course.yaml|PACK_FILE_MISSING 7:13",
        "file: one.html|wrap: true|PACK_FILE_OR_ITEMS 6:7;PACK_ONLY_WITH_FILE 7:7",
        "file: one.html|file: one.html;     mastery: 101|PACK_MASTERY 8:7",
        "file: one.html|file: one.html;     mastery: 100.01|PACK_MASTERY 8:7",
        "file: one.html|file: one.html;     mastery: -1|PACK_MASTERY 8:7",
        "file: one.html|file: guide.pdf;     mastery: 50|PACK_MASTERY_WITHOUT_SCORE 7:13",
        "file: one.html|file: one.html;     time_limit: 5|PACK_DURATION 8:7",
        "file: one.html|file: one.html;     parameters: 'a b'|PACK_PARAMETERS 8:7",
        "file: one.html|file: one.html;     wrap: yes|YAML_CHOICE 8:7",
        "file: one.html|file: one.html;     id: 1|PACK_ID_INVALID 8:7",
        "file: one.html|file: one.html;     pretest: true|PACK_PRETEST_UNUSED 6:7",
        "file: one.html|file: one.html;   - title: Two;     file: one.html|PACK_ID_TWICE 8:7",
        "file: one.html|items: []|PACK_NO_ITEMS 7:7",
      })
  void each_mistake_is_told_with_its_place(String right, String wrong, String problems) {
    String lines = wrong.replace("; ", "\n  ");

    sketch.yaml(GOOD.replace(right, lines));

    assertThat(sketch.problems()).containsExactly(problems.split(";"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "|YAML_NO_MAPPING 1:1;YAML_MISSING 1:1",
        "just text|YAML_NO_MAPPING 1:1;YAML_MISSING 1:1",
        "course:\\n\\tcode: x|YAML_SYNTAX 2:1",
        "course: {|YAML_SYNTAX 1:10",
        "course: {code: x}\\n---\\ncourse: {}|PACK_NO_LANGUAGES 1:9;YAML_MISSING 1:9;YAML_MISSING 1:9;YAML_SEVERAL_DOCUMENTS 3:1",
      })
  void what_is_no_course_is_told(String text, String problems) {
    sketch.yaml(text == null ? "" : text.replace("\\n", "\n").replace("\\t", "\t"));

    assertThat(sketch.problems()).containsExactly(problems.split(";"));
  }

  @Test
  void a_few_lines_that_stand_for_a_billion_are_refused() {
    StringBuilder bomb = new StringBuilder("course:\n  a0: &a0 [x, x]\n");
    for (int i = 1; i < 60; i++) {
      String below = "*a" + (i - 1);
      bomb.append("  a%d: &a%d [%s, %s]\n".formatted(i, i, below, below));
    }

    sketch.yaml(bomb.toString());

    assertThat(sketch.problems()).contains("YAML_ALIAS 3:12").hasSizeLessThanOrEqualTo(100);
  }

  @Test
  void nesting_without_end_is_refused() {
    sketch.yaml("course: " + "[".repeat(5000));
    assertThat(sketch.problems()).hasSize(1).first().asString().contains("YAML_");
    sketch.yaml("course:\n" + deepItems(60));
    assertThat(sketch.problems()).hasSize(1).first().asString().startsWith("YAML_TOO_DEEP");
  }

  private static String deepItems(int levels) {
    StringBuilder items = new StringBuilder();
    for (int i = 0; i < levels; i++) {
      items.append(" ".repeat(2 + 2 * i)).append("items:\n");
      items.append(" ".repeat(2 + 2 * i)).append("- title: x\n");
    }
    return items.toString();
  }

  @Test
  void what_no_person_wrote_is_refused() throws IOException {
    sketch.yaml("#".repeat(2 << 20));
    assertThat(sketch.problems()).containsExactly("YAML_TOO_LARGE");

    Files.write(folder.resolve("course.yaml"), "course: é".getBytes(StandardCharsets.ISO_8859_1));
    assertThat(sketch.problems()).containsExactly("YAML_ENCODING");
  }

  @Test
  void a_byte_order_mark_is_passed_over() {
    assertThat(sketch.yaml("\uFEFF" + GOOD).problems()).isEmpty();
  }

  @Test
  void files_that_would_stand_in_the_way_are_told() throws IOException {
    sketch.yaml(GOOD).file("imsmanifest.xml", "<manifest/>").file("iioe/mine.html", "x");
    Files.createSymbolicLink(folder.resolve("link.html"), folder.resolve("one.html"));

    assertThat(sketch.problems())
        .containsExactlyInAnyOrder("PACK_HAS_MANIFEST 1:1", "PACK_RESERVED 1:1", "PACK_LINK 1:1");

    sketch.yaml(GOOD + "  exclude: [imsmanifest.xml, iioe/, '**/link.*']\n");
    assertThat(sketch.problems()).isEmpty();
  }

  @Test
  void identifiers_stay_when_titles_and_order_change() {
    String two = "\n    - title: Two\n      file: two.html\n";
    sketch.yaml(GOOD.replace("      file: one.html\n", "      file: one.html" + two));
    assertThat(sketch.open().source().leaves())
        .extracting(CourseItem::identifier)
        .containsExactly("item-one-b6e8c5a9", "item-two-b6e2ab65");

    sketch.yaml(
        GOOD.replace("- title: One\n      file: one.html", "- title: 2\n      file: ./two.html")
            + "    - title: First\n      file: one.html\n");
    assertThat(sketch.open().source().leaves())
        .extracting(CourseItem::identifier)
        .containsExactly("item-two-b6e2ab65", "item-one-b6e8c5a9");
  }
}
