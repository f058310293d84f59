package org.iioe.commands.yaml;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.iioe.commands.fault.Nearest;
import org.jspecify.annotations.Nullable;

/** A mapping with a fixed set of keys; what is wrong in it is told to the problems. */
public final class YamlBlock {
  /** What XML cannot hold, and what hides in a text. */
  private static final Pattern UNWRITABLE =
      Pattern.compile("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\x7F\\uFFFE\\uFFFF\\p{Cs}]");

  private static final Pattern WHOLE = Pattern.compile("-?[0-9]{1,9}");

  private final YamlValue.Mapping mapping;
  private final Problems problems;

  private YamlBlock(YamlValue.Mapping mapping, Problems problems) {
    this.mapping = mapping;
    this.problems = problems;
  }

  /** The block, without any key when the value is no mapping. */
  public static YamlBlock of(YamlValue value, String name, List<String> keys, Problems problems) {
    if (!(value instanceof YamlValue.Mapping mapping)) {
      problems.add("YAML_NO_MAPPING", value.place(), "key", name, "valid", keys);
      return new YamlBlock(new YamlValue.Mapping(value.place(), Map.of(), Map.of()), problems);
    }
    for (String key : mapping.values().keySet()) {
      if (!keys.contains(key)) {
        problems.add(
            "YAML_KEY",
            mapping.keyPlace(key),
            "key",
            key,
            "nearest",
            Nearest.to(key, keys),
            "valid",
            keys);
      }
    }
    return new YamlBlock(mapping, problems);
  }

  public Place place() {
    return mapping.place();
  }

  /** Where a key stands; where the block begins when it is not there. */
  public Place keyPlace(String key) {
    return mapping.keyPlace(key);
  }

  public @Nullable YamlValue value(String key) {
    return mapping.values().get(key);
  }

  public boolean has(String key) {
    return mapping.values().containsKey(key);
  }

  /** A filled text, or null when the key is not there or has something else. */
  public @Nullable String text(String key) {
    YamlValue value = value(key);
    return value == null ? null : text(value, key, problems);
  }

  /** The scalar's text, or null after having told what is wrong with it. */
  public static @Nullable String text(YamlValue value, String key, Problems problems) {
    if (!(value instanceof YamlValue.Text scalar) || scalar.text().isBlank()) {
      problems.add("YAML_NO_TEXT", value.place(), "key", key);
      return null;
    }
    if (UNWRITABLE.matcher(scalar.text()).find()) {
      problems.add("YAML_CONTROL_CHARACTER", value.place(), "key", key);
      return null;
    }
    return scalar.text().strip();
  }

  /** One of some words, or null. */
  public @Nullable String choice(String key, List<String> valid) {
    String text = text(key);
    if (text != null && !valid.contains(text)) {
      wrongChoice(key, text, keyPlace(key), valid);
      return null;
    }
    return text;
  }

  /** Tells that a word is none of the valid ones. */
  public void wrongChoice(String key, String value, Place place, List<String> valid) {
    problems.add(
        "YAML_CHOICE",
        place,
        "key",
        key,
        "value",
        value,
        "nearest",
        Nearest.to(value, valid),
        "valid",
        valid);
  }

  /** True or false, or null. */
  public @Nullable Boolean truth(String key) {
    String text = choice(key, List.of("true", "false"));
    return text == null ? null : Set.of("true").contains(text);
  }

  /** A whole number within bounds, or null. */
  public @Nullable Integer count(String key, int least, int most) {
    String text = text(key);
    if (text == null) {
      return null;
    }
    boolean number = WHOLE.matcher(text).matches();
    if (!number || Integer.parseInt(text) < least || Integer.parseInt(text) > most) {
      problems.add(
          "YAML_COUNT", keyPlace(key), "key", key, "value", text, "least", least, "most", most);
      return null;
    }
    return Integer.valueOf(text);
  }

  /** The values of a sequence, or the one value in its place; empty when the key is not there. */
  public List<YamlValue> values(String key) {
    YamlValue value = value(key);
    if (value == null) {
      return List.of();
    }
    return value instanceof YamlValue.Sequence sequence ? sequence.values() : List.of(value);
  }

  /** The filled texts of a sequence, or of the one value in its place. */
  public List<String> texts(String key) {
    return values(key).stream()
        .map(value -> text(value, key, problems))
        .filter(text -> text != null)
        .map(String::valueOf)
        .toList();
  }
}
