package org.iioe.commands.packaging.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.iioe.commands.packaging.ReadPackage;
import org.iioe.commands.packaging.finding.Severity;
import org.iioe.commands.packaging.model.Item;
import org.iioe.commands.packaging.model.Sco;
import org.iioe.commands.packaging.model.Standard;
import org.iioe.commands.packaging.pack.description.CourseSourceReader;
import org.iioe.commands.packaging.pack.description.Sequencing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Packages of every standard, sequencing and material: what they hold, and that nobody objects. */
class PackedCourseTest {
  private static final String COURSE =
      """
      course:
        code: online-class
        version: "1.2"
        title: {en: 'Prepare & <teach> "online"', fr: "Préparer l'été", zh: 在线备课, ar: التحضير}
        description: {en: About it, fr: À propos, zh: 简介, ar: نبذة}
        keywords: {en: [class, "a & b"], fr: [classe], zh: [课堂], ar: [صف]}
        category: tvet
        languages: [en, fr, zh, ar]
        standards: [scorm-1.2, scorm-2004, cmi5]
        sequencing: SEQUENCING
        metadata:
          author: [Amina Diallo, 李明]
          rights: CC BY 4.0
          duration: PT1H30M
          audience: {en: Teachers, fr: Enseignants, zh: 教师, ar: معلمون}
          subject: "0114"
          competencies:
            UNESCO ICT-CFT: [Pedagogy, "Digital skills & care"]
        items:
          - id: first
            title: {en: First, fr: Premier, zh: 第一, ar: الأول}
            file: "{language}/check.html"
            mastery: 80
            PRETEST
          - title: {en: Reading, fr: Lecture, zh: 阅读, ar: قراءة}
            items:
              - title: Guide
                file: media/a guide + 指南.pdf
                time_limit: PT45M
              - title: Film
                file: media/film.mp4
              - title: Sound
                file: media/sound.mp3
                launch_data: "a=1&b=<2>"
          - title: Picture
            file: media/picture.png
          - title: Talking
            file: talking
            parameters: "?mode=a&x=%20"
      """;

  /** A page that speaks every standard, and ends what it begins. */
  private static final String TALK =
      """
      const sent = new URLSearchParams(location.search);
      if (sent.get('fetch')) {
        fetch(sent.get('fetch') + sent.get('endpoint') + sent.get('actor')
            + sent.get('registration') + sent.get('activityId'));
      }
      parent.API.LMSInitialize('');
      parent.API.LMSFinish('');
      parent.API_1484_11.Initialize('');
      parent.API_1484_11.Terminate('');
      """;

  static Stream<Arguments> packages() {
    return CourseSourceReader.STANDARDS.stream()
        .flatMap(
            standard ->
                Stream.of(Sequencing.values())
                    .flatMap(
                        sequencing ->
                            Stream.of("en", "fr", "zh", "ar")
                                .map(language -> Arguments.of(standard, sequencing, language))));
  }

  static CourseSketch sketch(Path folder, Sequencing sequencing) {
    CourseSketch sketch = new CourseSketch(folder);
    for (String language : List.of("en", "fr", "zh", "ar")) {
      sketch.file(language + "/check.html", "<!DOCTYPE html><title>" + language + "</title>");
      sketch.file(language + "/picture " + language + ".png", "png");
    }
    return sketch
        .file("media/a guide + 指南.pdf", "%PDF-1.4")
        .file("media/film.mp4", "mp4")
        .file("media/sound.mp3", "mp3")
        .file("media/picture.png", "png")
        .file("talking/index.html", "<!DOCTYPE html><script src='js/talk.js'></script>")
        .file("talking/js/talk.js", TALK)
        .file("shared/style.css", "body {}")
        .file(".git/config", "hidden")
        .file("Thumbs.db", "junk")
        .yaml(
            COURSE
                .replace("SEQUENCING", sequencing.code())
                .replace(
                    "PRETEST",
                    sequencing == Sequencing.PRE_TEST_SKIPS ? "pretest: true" : "wrap: true"));
  }

  @ParameterizedTest
  @MethodSource("packages")
  void nobody_objects_to_what_is_packed(
      Standard standard, Sequencing sequencing, String language, @TempDir Path parent)
      throws IOException {
    Path folder = Files.createDirectory(parent.resolve("course"));
    ReadPackage read = sketch(folder, sequencing).read(standard, language);

    assertThat(read.findings()).isEmpty();
    assertThat(read.coursePackage().standard()).isEqualTo(standard);
    assertThat(read.coursePackage().language()).isEqualTo(language);
    assertThat(read.coursePackage().scos())
        .extracting(Sco::identifier)
        .hasSize(6)
        .doesNotHaveDuplicates();
    assertThat(read.coursePackage().organizations().get(0).items())
        .extracting(Item::title)
        .startsWith(
            switch (language) {
              case "en" -> "First";
              case "fr" -> "Premier";
              case "zh" -> "第一";
              default -> "الأول";
            });
  }

  @ParameterizedTest
  @EnumSource(names = {"SCORM_1_2", "SCORM_2004", "CMI5"})
  void a_package_holds_the_files_of_its_language_alone(Standard standard, @TempDir Path parent)
      throws IOException {
    Path folder = Files.createDirectory(parent.resolve("course"));
    PackedCourse packed = sketch(folder, Sequencing.FREE).pack(standard, "fr");

    assertThat(packed.files().keySet())
        .contains("fr/check.html", "fr/picture fr.png", "shared/style.css", "iioe/first.html")
        .doesNotContain("course.yaml", "Thumbs.db", ".git/config")
        .noneMatch(path -> path.startsWith("en/") || path.startsWith("zh/"));
  }

  @ParameterizedTest
  @EnumSource(names = {"SCORM_1_2", "SCORM_2004", "CMI5"})
  void names_that_addresses_cannot_hold_are_found_all_the_same(
      Standard standard, @TempDir Path parent) throws IOException {
    Path folder = Files.createDirectory(parent.resolve("course"));
    List<String> names = List.of("c#d.html", "100%.html", "a%20b.html", "q=1;2&3.html", "é +.html");
    StringBuilder yaml = new StringBuilder("course:\n  code: c\n  title: {en: T}\n  items:\n");
    CourseSketch sketch = new CourseSketch(folder);
    for (String name : names) {
      sketch.file(name, TALK);
      yaml.append("    - {title: T, wrap: false, file: '").append(name).append("'}\n");
    }

    ReadPackage read = sketch.yaml(yaml.toString()).read(standard, "en");

    assertThat(read.coursePackage().scos()).extracting(Sco::launch).isEqualTo(names);
    assertThat(read.findings()).allMatch(finding -> finding.rule().severity() == Severity.INFO);
  }

  @Test
  void a_folder_may_be_reached_by_a_link(@TempDir Path parent) throws IOException {
    Path folder = Files.createDirectory(parent.resolve("course"));
    Path direct = sketch(folder, Sequencing.FREE).archive(Standard.CMI5, "en");
    Path link = Files.createSymbolicLink(parent.resolve("link"), folder);

    assertThat(new CourseSketch(link).archive(Standard.CMI5, "en")).hasSameBinaryContentAs(direct);
  }

  @ParameterizedTest
  @EnumSource(names = {"SCORM_1_2", "SCORM_2004", "CMI5"})
  void a_wrapping_page_is_in_the_language_of_the_course_and_asks_no_other_host(
      Standard standard, @TempDir Path parent) throws IOException {
    Path folder = Files.createDirectory(parent.resolve("course"));
    CourseSketch sketch = sketch(folder, Sequencing.FREE);

    assertThat(sketch.text(standard, "ar", "iioe/first.html"))
        .contains("<html lang=\"ar\" dir=\"rtl\">", "<title>الأول</title>", "data-mastery=\"0.8\"")
        .contains("src=\"../ar/check.html\"")
        .doesNotContain("http");
    assertThat(sketch.text(standard, "en", "iioe/lesson.js")).doesNotContain("http");
    assertThat(sketch.text(standard, "en", "iioe/platform.js"))
        .doesNotContainPattern("fetch\\(\\s*['\"]");
  }
}
