package org.iioe.commands.course;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.iioe.commands.fault.Fault;
import org.iioe.commands.fault.FaultKind;
import org.iioe.commands.fault.Nearest;

/**
 * Reads a list of packages:
 *
 * <pre>
 * courses:
 *   - package: statistics-en.zip
 *     code: statistics
 *     language: en
 *     category: discipline
 *     publish: true
 *   - package: statistics-fr.zip
 *     code: statistics
 * </pre>
 *
 * <p>Paths begin at the folder of the list. Only {@code package} is needed.
 */
final class CourseListFile {
  private static final List<String> TOP_KEYS = List.of("courses");
  private static final List<String> KEYS =
      List.of("package", "code", "language", "category", "publish");

  private final Path file;
  private final String shown;
  private final ImportDefaults defaults;
  private final YAMLParser parser;

  private CourseListFile(Path file, String shown, ImportDefaults defaults, YAMLParser parser) {
    this.file = file;
    this.shown = shown;
    this.defaults = defaults;
    this.parser = parser;
  }

  static List<ImportItem> read(Path file, String shown, ImportDefaults defaults) {
    YAMLFactory factory =
        YAMLFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();
    try (YAMLParser parser = factory.createParser(Files.newBufferedReader(file))) {
      return new CourseListFile(file, shown, defaults, parser).items();
    } catch (JsonProcessingException wrong) {
      JsonLocation place = wrong.getLocation() == null ? JsonLocation.NA : wrong.getLocation();
      String problem = wrong.getOriginalMessage();
      throw at("COURSE_LIST_SYNTAX", shown, place)
          .with("problem", problem.lines().findFirst().orElse(""))
          .causedBy(wrong);
    } catch (IOException e) {
      throw Fault.invalidInput("PACKAGE_UNREADABLE")
          .with("file", shown)
          .with("reason", String.valueOf(e.getMessage()))
          .causedBy(e);
    }
  }

  private List<ImportItem> items() throws IOException {
    parser.nextToken();
    expect(JsonToken.START_OBJECT, "courses");
    List<ImportItem> items = new ArrayList<>();
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      known(parser.currentName(), TOP_KEYS);
      parser.nextToken();
      expect(JsonToken.START_ARRAY, "courses");
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        items.add(item());
      }
    }
    if (items.isEmpty()) {
      throw Fault.invalidInput("COURSE_NO_PACKAGES").with("folder", shown);
    }
    return items;
  }

  private ImportItem item() throws IOException {
    expect(JsonToken.START_OBJECT, "package");
    JsonLocation start = parser.currentTokenLocation();
    Map<String, String> values = new HashMap<>();
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String key = parser.currentName();
      known(key, KEYS);
      parser.nextToken();
      if (!parser.currentToken().isScalarValue()) {
        throw here("COURSE_LIST_VALUE").with("key", key);
      }
      values.put(key, checked(key, parser.getText()));
    }
    String packageFile = values.get("package");
    if (packageFile == null || packageFile.isBlank()) {
      throw at("COURSE_LIST_NO_PACKAGE", shown, start);
    }
    return item(packageFile, values);
  }

  private ImportItem item(String packageFile, Map<String, String> values) {
    ImportDefaults own =
        new ImportDefaults(
            values.getOrDefault("code", defaults.code()),
            values.getOrDefault("language", defaults.language()),
            values.containsKey("category")
                ? CourseCategory.of(values.get("category")).orElseThrow()
                : defaults.category(),
            values.containsKey("publish")
                ? Boolean.parseBoolean(values.get("publish"))
                : defaults.publish());
    return own.item(file.resolveSibling(packageFile), packageFile);
  }

  /** The value, or a fault that says where the wrong one stands. */
  private String checked(String key, String value) {
    try {
      return switch (key) {
        case "code" -> CourseNames.code(value);
        case "language" -> CourseNames.language(value);
        case "category" -> choice(key, value, CourseCategory.codes());
        case "publish" -> choice(key, value, List.of("true", "false"));
        default -> value;
      };
    } catch (Fault wrong) {
      throw wrong.kind() == FaultKind.USAGE
          ? here("COURSE_LIST_VALUE").with("key", key).causedBy(wrong)
          : wrong;
    }
  }

  private String choice(String key, String value, List<String> valid) {
    if (!valid.contains(value)) {
      throw here("COURSE_LIST_CHOICE").with("key", key).with("value", value).with("valid", valid);
    }
    return value;
  }

  private void known(String key, List<String> keys) {
    if (!keys.contains(key)) {
      throw here("COURSE_LIST_KEY")
          .with("key", key)
          .with("nearest", Nearest.to(key, keys))
          .with("valid", keys);
    }
  }

  private void expect(JsonToken token, String key) {
    if (parser.currentToken() != token) {
      throw here("COURSE_LIST_SHAPE").with("key", key);
    }
  }

  private Fault here(String code) {
    return at(code, shown, parser.currentTokenLocation());
  }

  private static Fault at(String code, String shown, JsonLocation place) {
    return Fault.invalidInput(code)
        .with("file", shown)
        .with("line", place.getLineNr())
        .with("column", place.getColumnNr());
  }
}
