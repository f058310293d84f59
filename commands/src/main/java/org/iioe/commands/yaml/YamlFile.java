package org.iioe.commands.yaml;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.iioe.commands.fault.Fault;

/**
 * Reads a YAML file into a tree. Aliases are refused, for a few lines of them can stand for more
 * text than a computer holds, and so is what no person writes: huge files and deep nesting.
 */
public final class YamlFile {
  private static final int MOST_BYTES = 1 << 20;
  private static final int DEEPEST = 40;
  private static final Pattern MARK = Pattern.compile("line (\\d{1,7}), column (\\d{1,7})");

  private final Problems problems;
  private final YAMLParser parser;

  private YamlFile(Problems problems, YAMLParser parser) {
    this.problems = problems;
    this.parser = parser;
  }

  /**
   * Reads the one document of a file.
   *
   * @param problems receives keys that are there twice and aliases
   * @throws Fault of kind invalid input when it is no YAML
   */
  public static YamlValue read(Path file, Problems problems) {
    try (InputStream in = Files.newInputStream(file)) {
      return read(in, problems);
    } catch (IOException unreadable) {
      throw Fault.invalidInput("YAML_UNREADABLE")
          .with("file", problems.file())
          .with("reason", String.valueOf(unreadable.getMessage()))
          .causedBy(unreadable);
    }
  }

  /**
   * Reads the one document of a stream, to its end.
   *
   * @param problems receives keys that are there twice and aliases
   * @throws Fault of kind invalid input when it is no YAML
   */
  public static YamlValue read(InputStream in, Problems problems) throws IOException {
    return read(text(in, problems), problems);
  }

  /**
   * Reads the one document of a text.
   *
   * @param problems receives keys that are there twice and aliases
   * @throws Fault of kind invalid input when it is no YAML
   */
  public static YamlValue read(String text, Problems problems) {
    try (YAMLParser parser = new YAMLFactory().createParser(text)) {
      return new YamlFile(problems, parser).document();
    } catch (JsonProcessingException wrong) {
      throw syntax(wrong, problems);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  /** The parser's own message says best where; it ends in lines that repeat the place. */
  private static Fault syntax(JsonProcessingException wrong, Problems problems) {
    String message = String.valueOf(wrong.getOriginalMessage());
    Place place = place(wrong.getLocation());
    Matcher mark = MARK.matcher(message);
    while (mark.find()) {
      place = new Place(number(mark.group(1)), number(mark.group(2)));
    }
    String problem =
        message
            .lines()
            .takeWhile(line -> !line.startsWith(" in "))
            .collect(Collectors.joining(", "))
            .replaceFirst("\\.$", "");
    return problems.at("YAML_SYNTAX", place).with("problem", problem).causedBy(wrong);
  }

  private static int number(String digits) {
    return Math.max(1, Integer.parseInt(digits));
  }

  private static String text(InputStream in, Problems problems) throws IOException {
    byte[] bytes = in.readNBytes(MOST_BYTES + 1);
    if (bytes.length > MOST_BYTES) {
      throw Fault.invalidInput("YAML_TOO_LARGE")
          .with("file", problems.file())
          .with("limit", MOST_BYTES);
    }
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException otherEncoding) {
      throw Fault.invalidInput("YAML_ENCODING").with("file", problems.file());
    }
  }

  private YamlValue document() throws IOException {
    if (parser.nextToken() == null) {
      return new YamlValue.Text(Place.START, "");
    }
    YamlValue value = value(0);
    if (parser.nextToken() != null) {
      problems.add("YAML_SEVERAL_DOCUMENTS", here());
    }
    return value;
  }

  private YamlValue value(int depth) throws IOException {
    Place place = here();
    if (depth > DEEPEST) {
      throw problems.at("YAML_TOO_DEEP", place).with("limit", DEEPEST);
    }
    JsonToken token = parser.currentToken();
    if (token == JsonToken.START_OBJECT) {
      return mapping(place, depth);
    }
    if (token == JsonToken.START_ARRAY) {
      List<YamlValue> values = new ArrayList<>();
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        values.add(value(depth + 1));
      }
      return new YamlValue.Sequence(place, values);
    }
    if (parser.isCurrentAlias()) {
      problems.add("YAML_ALIAS", place, "alias", parser.getText());
    }
    return new YamlValue.Text(place, token == JsonToken.VALUE_NULL ? "" : parser.getText());
  }

  private YamlValue mapping(Place place, int depth) throws IOException {
    Map<String, YamlValue> values = new LinkedHashMap<>();
    Map<String, Place> keys = new HashMap<>();
    for (String key = parser.nextFieldName(); key != null; key = parser.nextFieldName()) {
      Place keyPlace = here();
      parser.nextToken();
      YamlValue value = value(depth + 1);
      Place earlier = keys.putIfAbsent(key, keyPlace);
      if (earlier == null) {
        values.put(key, value);
      } else {
        problems.add("YAML_KEY_TWICE", keyPlace, "key", key, "firstLine", earlier.line());
      }
    }
    return new YamlValue.Mapping(place, values, keys);
  }

  private Place here() {
    return place(parser.currentTokenLocation());
  }

  private static Place place(JsonLocation location) {
    return location == null
        ? Place.START
        : new Place(Math.max(1, location.getLineNr()), Math.max(1, location.getColumnNr()));
  }
}
