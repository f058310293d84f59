package org.iioe.commands.packaging.pack.description;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.iioe.commands.yaml.Place;
import org.iioe.commands.yaml.Problems;
import org.iioe.commands.yaml.YamlBlock;
import org.iioe.commands.yaml.YamlValue;
import org.jspecify.annotations.Nullable;

/**
 * Reads items:
 *
 * <pre>
 * - title: {en: The day before, fr: La veille}
 *   file: "{language}/prepare.html"
 *   mastery: 80
 * - title: {en: Reading, fr: Lecture}
 *   items:
 *     - title: {en: The guide, fr: Le guide}
 *       file: {en: guide-en.pdf, fr: guide-fr.pdf}
 * </pre>
 */
final class ItemReader {
  static final String LANGUAGE = "{language}";
  private static final List<String> KEYS =
      List.of(
          "id",
          "title",
          "file",
          "items",
          "wrap",
          "mastery",
          "pretest",
          "parameters",
          "time_limit",
          "launch_data");
  private static final List<String> ONLY_WITH_FILE =
      List.of("wrap", "mastery", "pretest", "parameters", "time_limit", "launch_data");

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /** The longest launch data that SCORM 2004 lets a platform keep. */
  private static final int LONGEST_DATA = 4000;

  private final Languages languages;
  private final String defaultLanguage;
  private final ItemIdentifiers identifiers;
  private final Problems problems;

  ItemReader(Languages languages, String defaultLanguage, String code, Problems problems) {
    this.languages = languages;
    this.defaultLanguage = defaultLanguage;
    this.identifiers = new ItemIdentifiers(code, problems);
    this.problems = problems;
  }

  List<CourseItem> read(YamlBlock parent, String above) {
    List<CourseItem> items = new ArrayList<>();
    for (YamlValue value : parent.values("items")) {
      items.add(item(YamlBlock.of(value, "items", KEYS, problems), above));
    }
    if (items.isEmpty()) {
      problems.add("PACK_NO_ITEMS", parent.keyPlace("items"));
    }
    return items;
  }

  private CourseItem item(YamlBlock block, String above) {
    LocalText title = languages.text(block, "title");
    if (!block.has("title")) {
      problems.add("YAML_MISSING", block.place(), "key", "title");
    }
    boolean both = block.has("file") && block.has("items");
    if (both || (!block.has("file") && !block.has("items"))) {
      problems.add("PACK_FILE_OR_ITEMS", block.place());
    }
    String path = above + "/" + (title == null ? "" : title.in(defaultLanguage));
    LocalText file = block.has("file") ? file(block) : null;
    String identifier = identifiers.of(block, block.has("file") ? template(block) : path);
    List<CourseItem> items =
        block.has("items") && !both ? read(block, path) : List.<CourseItem>of();
    if (!block.has("file")) {
      ONLY_WITH_FILE.stream()
          .filter(block::has)
          .forEach(key -> problems.add("PACK_ONLY_WITH_FILE", block.keyPlace(key), "key", key));
    }
    YamlValue named = block.value("file");
    return new CourseItem(
        identifier,
        title == null ? new LocalText(Map.of()) : title,
        file,
        block.truth("wrap"),
        mastery(block),
        Boolean.TRUE.equals(block.truth("pretest")),
        parameters(block),
        timeLimit(block),
        launchData(block),
        items,
        block.place(),
        named == null ? block.place() : named.place());
  }

  /** The path by language; {@code {language}} in it stands for the tag. */
  private @Nullable LocalText file(YamlBlock block) {
    LocalText given = languages.text(block, "file");
    if (given == null) {
      return null;
    }
    Map<String, String> paths = new LinkedHashMap<>();
    given
        .byLanguage()
        .forEach((tag, path) -> paths.put(tag, SourcePath.of(path.replace(LANGUAGE, tag))));
    Place place = Objects.requireNonNull(block.value("file")).place();
    paths.forEach(
        (tag, path) -> {
          if (SourcePath.leavesFolder(path)) {
            problems.add("PACK_FILE_OUTSIDE", place, "path", path);
          }
        });
    return new LocalText(paths);
  }

  /** What the identifier is made from: the path as written, or that of the default language. */
  private @Nullable String template(YamlBlock block) {
    YamlValue value = block.value("file");
    if (value instanceof YamlValue.Text text) {
      return SourcePath.of(text.text().strip());
    }
    return value instanceof YamlValue.Mapping mapping
            && mapping.values().get(defaultLanguage) instanceof YamlValue.Text text
        ? SourcePath.of(text.text().strip())
        : null;
  }

  private @Nullable BigDecimal mastery(YamlBlock block) {
    String text = block.text("mastery");
    if (text == null) {
      return null;
    }
    // Two places after the point: what is left of a hundredth in the standards' scales.
    BigDecimal score = text.matches("\\d{1,3}(\\.\\d{1,2})?") ? new BigDecimal(text) : null;
    if (score == null || score.compareTo(HUNDRED) > 0) {
      problems.add("PACK_MASTERY", block.keyPlace("mastery"), "value", text);
      return null;
    }
    return score;
  }

  private String parameters(YamlBlock block) {
    String text = block.text("parameters");
    if (text == null) {
      return "";
    }
    String plain = text.replaceFirst("^[?&]+", "");
    if (!plain.matches("[A-Za-z0-9._~!$'()*+,;=:@/?%&-]+")) {
      problems.add("PACK_PARAMETERS", block.keyPlace("parameters"), "value", text);
    }
    return plain;
  }

  private @Nullable Duration timeLimit(YamlBlock block) {
    String text = block.text("time_limit");
    return text == null
        ? null
        : Durations.read(text, "time_limit", block.keyPlace("time_limit"), problems);
  }

  private String launchData(YamlBlock block) {
    String text = block.text("launch_data");
    if (text != null && text.length() > LONGEST_DATA) {
      problems.add(
          "PACK_DATA_TOO_LONG",
          block.keyPlace("launch_data"),
          "length",
          text.length(),
          "limit",
          LONGEST_DATA);
    }
    return text == null ? "" : text;
  }
}
