package org.iioe.commands.packaging.pack.description;

import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.iioe.commands.fault.Fault;
import org.iioe.commands.packaging.model.Standard;
import org.iioe.commands.yaml.Place;
import org.iioe.commands.yaml.Problems;
import org.iioe.commands.yaml.YamlBlock;
import org.iioe.commands.yaml.YamlFile;
import org.iioe.commands.yaml.YamlValue;

/** Reads a {@code course.yaml}; every mistake in it is told at once, with its place. */
public final class CourseSourceReader {
  /** The standards that packages are made for. */
  public static final List<Standard> STANDARDS =
      List.of(Standard.SCORM_1_2, Standard.SCORM_2004, Standard.CMI5);

  private static final List<String> KEYS =
      List.of(
          "code",
          "version",
          "iri",
          "title",
          "description",
          "keywords",
          "category",
          "languages",
          "default_language",
          "standards",
          "sequencing",
          "metadata",
          "items",
          "include",
          "exclude");
  private static final Pattern CODE = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._-]{0,99}");
  private static final Pattern VERSION = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}.+_-]{0,19}");
  private static final Pattern IRI =
      Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:[^\\s<>\"{}|\\\\^`]+[^\\s<>\"{}|\\\\^`/#?]");

  private final YamlBlock course;
  private final Problems problems;
  private final List<String> categories;
  private final Languages languages;

  private CourseSourceReader(YamlBlock course, Problems problems, List<String> categories) {
    this.course = course;
    this.problems = problems;
    this.categories = categories;
    this.languages = Languages.read(course, problems);
  }

  /**
   * Reads the file. What is wrong in it stands in the problems afterwards, and the course is then
   * good for nothing but finding more of them.
   *
   * @param categories that the catalogue has
   * @throws Fault of kind invalid input when it is no YAML
   */
  public static CourseSource read(Path file, List<String> categories, Problems problems) {
    YamlValue root = YamlFile.read(file, problems);
    YamlBlock top = YamlBlock.of(root, "course", List.of("course"), problems);
    YamlValue course = top.value("course");
    if (course == null) {
      problems.add("YAML_MISSING", top.place(), "key", "course");
      problems.throwIfAny();
    }
    YamlBlock block = YamlBlock.of(Objects.requireNonNull(course), "course", KEYS, problems);
    return new CourseSourceReader(block, problems, categories).read();
  }

  private CourseSource read() {
    for (String key : List.of("code", "title", "items")) {
      if (!course.has(key)) {
        problems.add("YAML_MISSING", course.place(), "key", key);
      }
    }
    String code = code();
    LocalText title = languages.text(course, "title");
    LocalText readable = title == null ? same("") : title;
    LocalText description = languages.text(course, "description");
    String defaultLanguage = defaultLanguage();
    Sequencing sequencing = sequencing();
    List<CourseItem> items =
        course.has("items")
            ? new ItemReader(languages, defaultLanguage, code, problems).read(course, "")
            : List.of();
    checkPretest(sequencing, items);
    return new CourseSource(
        code,
        matching("version", VERSION, "PACK_VERSION", "1"),
        course.has("iri") ? matching("iri", IRI, "PACK_IRI", "") : null,
        readable,
        description == null ? readable : description,
        languages.lists(course, "keywords"),
        course.choice("category", categories),
        languages.tags(),
        defaultLanguage,
        standards(),
        sequencing,
        metadata(),
        items,
        patterns("include"),
        patterns("exclude"));
  }

  private List<String> patterns(String key) {
    List<String> patterns = new ArrayList<>();
    for (String pattern : course.texts(key)) {
      try {
        FileSystems.getDefault().getPathMatcher("glob:" + pattern);
        patterns.add(pattern);
      } catch (PatternSyntaxException wrong) {
        problems.add("PACK_PATTERN", course.keyPlace(key), "pattern", pattern);
      }
    }
    return patterns;
  }

  private LocalText same(String text) {
    Map<String, String> texts = new LinkedHashMap<>();
    languages.tags().forEach(tag -> texts.put(tag, text));
    return new LocalText(texts);
  }

  private String code() {
    String given = course.text("code");
    if (given == null) {
      return "";
    }
    String code = Normalizer.normalize(given, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    if (!CODE.matcher(code).matches()) {
      problems.add("PACK_CODE", course.keyPlace("code"), "code", given);
    }
    return code;
  }

  private String matching(String key, Pattern pattern, String problem, String otherwise) {
    String text = course.text(key);
    if (text != null && !pattern.matcher(text).matches()) {
      problems.add(problem, course.keyPlace(key), "value", text);
    }
    return text == null ? otherwise : text;
  }

  private String defaultLanguage() {
    String first = languages.tags().get(0);
    String given = course.text("default_language");
    if (given == null) {
      return first;
    }
    String tag = Objects.requireNonNullElse(Languages.canonical(given), given);
    if (!languages.tags().contains(tag)) {
      course.wrongChoice(
          "default_language", given, course.keyPlace("default_language"), languages.tags());
      return first;
    }
    return tag;
  }

  private List<Standard> standards() {
    List<String> valid = STANDARDS.stream().map(Standard::code).toList();
    List<Standard> standards = new ArrayList<>();
    for (YamlValue value : course.values("standards")) {
      String code = YamlBlock.text(value, "standards", problems);
      if (code != null && !valid.contains(code)) {
        course.wrongChoice("standards", code, value.place(), valid);
      } else if (code != null) {
        Standard standard = STANDARDS.get(valid.indexOf(code));
        if (!standards.contains(standard)) {
          standards.add(standard);
        }
      }
    }
    return standards.isEmpty() ? List.of(Standard.SCORM_1_2) : standards;
  }

  private Sequencing sequencing() {
    String code = course.choice("sequencing", Sequencing.codes());
    return code == null ? Sequencing.FREE : Sequencing.of(code);
  }

  private void checkPretest(Sequencing sequencing, List<CourseItem> items) {
    List<CourseItem> pretests =
        items.stream().flatMap(CourseItem::leaves).filter(CourseItem::pretest).toList();
    boolean skips = sequencing == Sequencing.PRE_TEST_SKIPS;
    if (skips && pretests.isEmpty()) {
      problems.add("PACK_PRETEST_MISSING", course.keyPlace("sequencing"));
    }
    for (CourseItem pretest : pretests) {
      Place place = pretest.place();
      if (!skips) {
        problems.add("PACK_PRETEST_UNUSED", place, "sequencing", sequencing.code());
      } else if (!pretest.equals(pretests.get(0))) {
        problems.add("PACK_PRETEST_TWICE", place, "firstLine", pretests.get(0).place().line());
      } else if (pretest.mastery() == null) {
        problems.add("PACK_PRETEST_MASTERY", place);
      }
    }
  }

  private CourseMetadata metadata() {
    YamlValue value = course.value("metadata");
    return value == null
        ? CourseMetadata.EMPTY
        : new MetadataReader(languages, problems).read(value);
  }
}
