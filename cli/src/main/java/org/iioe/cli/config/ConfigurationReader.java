package org.iioe.cli.config;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.iioe.commands.fault.Fault;
import org.iioe.commands.fault.Nearest;
import org.iioe.commands.roster.value.CountryValue;
import org.jspecify.annotations.Nullable;

/**
 * Reads a configuration file token by token, so that each mistake is told with its line and column,
 * and without the weight of data binding at every start.
 */
final class ConfigurationReader {
  private static final List<String> TOP_KEYS = List.of("default_profile", "defaults", "profiles");
  private static final List<String> PROFILE_KEYS =
      List.of("database", "content", "language", "person", "country");

  /** What reads the value of a key. */
  private interface ValueReader {
    void read(String key) throws IOException;
  }

  private final Path file;
  private final YAMLParser parser;
  private @Nullable String defaultProfile;
  private Profile defaults = Profile.EMPTY;
  private JsonLocation keyPlace = JsonLocation.NA;
  private final Map<String, Profile> profiles = new LinkedHashMap<>();

  private ConfigurationReader(Path file, YAMLParser parser) {
    this.file = file;
    this.parser = parser;
  }

  static Configuration read(Path file) {
    YAMLFactory factory =
        YAMLFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();
    try (YAMLParser parser = factory.createParser(Files.readString(file))) {
      return new ConfigurationReader(file, parser).configuration();
    } catch (JsonProcessingException wrong) {
      throw syntax(file, wrong);
    } catch (CharacterCodingException otherEncoding) {
      throw Fault.invalidInput("CONFIG_ENCODING").with("file", file.toString());
    } catch (IOException unreadable) {
      throw Fault.invalidInput("CONFIG_UNREADABLE")
          .with("file", file.toString())
          .with("reason", unreadable.getMessage())
          .causedBy(unreadable);
    }
  }

  private static Fault syntax(Path file, JsonProcessingException wrong) {
    JsonLocation place = wrong.getLocation();
    return Fault.invalidInput("CONFIG_SYNTAX")
        .with("file", file.toString())
        .with("line", place == null ? 0 : place.getLineNr())
        .with("column", place == null ? 0 : place.getColumnNr())
        .with("problem", firstLine(wrong.getOriginalMessage()))
        .causedBy(wrong);
  }

  private static String firstLine(String text) {
    int end = text.indexOf('\n');
    return end < 0 ? text : text.substring(0, end);
  }

  private Configuration configuration() throws IOException {
    if (parser.nextToken() != null && parser.currentToken() != JsonToken.VALUE_NULL) {
      if (parser.currentToken() != JsonToken.START_OBJECT) {
        throw at("CONFIG_ROOT");
      }
      object("", this::topKey);
    }
    return new Configuration(file, defaultProfile, defaults, profiles);
  }

  private void topKey(String key) throws IOException {
    switch (known(key, TOP_KEYS)) {
      case "default_profile" -> defaultProfile = text(key);
      case "defaults" -> defaults = profile(key);
      default -> object(key, name -> profiles.put(name, profile(name)));
    }
  }

  private Profile profile(String name) throws IOException {
    Profile[] built = {Profile.EMPTY};
    object(name, key -> built[0] = built[0].with(known(key, PROFILE_KEYS), profileValue(key)));
    return built[0];
  }

  private String profileValue(String key) throws IOException {
    String value = text(key);
    if (key.equals("language") && !Language.NAMES.contains(value)) {
      throw at("CONFIG_LANGUAGE").with("value", value).with("valid", Language.NAMES);
    }
    return key.equals("country") ? country(value) : value;
  }

  private String country(String value) throws IOException {
    String code = new CountryValue().read(value, (problem, arguments) -> {});
    if (code == null) {
      throw at("CONFIG_COUNTRY").with("value", value);
    }
    return code;
  }

  /** Reads {@code {key: value, …}}; the parser stands on its beginning. */
  private void object(String name, ValueReader values) throws IOException {
    if (parser.currentToken() != JsonToken.START_OBJECT) {
      throw at("CONFIG_NO_MAP").with("key", name);
    }
    for (String key = parser.nextFieldName(); key != null; key = parser.nextFieldName()) {
      keyPlace = parser.currentTokenLocation();
      parser.nextToken();
      values.read(key);
    }
  }

  private String text(String key) throws IOException {
    boolean isText = parser.currentToken() == JsonToken.VALUE_STRING && !parser.isCurrentAlias();
    if (!isText || parser.getText().isBlank()) {
      throw at("CONFIG_NO_TEXT").with("key", key);
    }
    return parser.getText();
  }

  private String known(String key, List<String> keys) {
    if (keys.contains(key)) {
      return key;
    }
    throw at("CONFIG_KEY", keyPlace)
        .with("key", key)
        .with("nearest", Nearest.to(key, keys))
        .with("valid", keys);
  }

  private Fault at(String code) {
    return at(code, parser.currentTokenLocation());
  }

  private Fault at(String code, JsonLocation place) {
    return Fault.invalidInput(code)
        .with("file", file.toString())
        .with("line", place.getLineNr())
        .with("column", place.getColumnNr());
  }
}
