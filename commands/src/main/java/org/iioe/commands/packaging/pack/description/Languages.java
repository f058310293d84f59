package org.iioe.commands.packaging.pack.description;

import java.util.ArrayList;
import java.util.IllformedLocaleException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.iioe.commands.fault.Nearest;
import org.iioe.commands.yaml.Place;
import org.iioe.commands.yaml.Problems;
import org.iioe.commands.yaml.YamlBlock;
import org.iioe.commands.yaml.YamlValue;
import org.jspecify.annotations.Nullable;

/** The languages of a course, and how values are read that may differ by language. */
final class Languages {
  /** Reads the value of one language; null after having told what is wrong with it. */
  @FunctionalInterface
  interface Reader<T> {
    @Nullable T read(YamlValue value);
  }

  private final List<String> tags;
  private final Problems problems;

  private Languages(List<String> tags, Problems problems) {
    this.tags = List.copyOf(tags);
    this.problems = problems;
  }

  List<String> tags() {
    return tags;
  }

  /** Those of {@code languages:}, else those that the title has; never empty. */
  static Languages read(YamlBlock course, Problems problems) {
    List<String> tags = new ArrayList<>();
    YamlValue title = course.value("title");
    if (course.has("languages")) {
      for (YamlValue value : course.values("languages")) {
        add(YamlBlock.text(value, "languages", problems), value.place(), tags, problems);
      }
    } else if (title instanceof YamlValue.Mapping byLanguage) {
      byLanguage
          .values()
          .keySet()
          .forEach(name -> add(name, byLanguage.keyPlace(name), tags, problems));
    } else {
      problems.add("PACK_NO_LANGUAGES", course.place());
    }
    return new Languages(tags.isEmpty() ? List.of("und") : tags, problems);
  }

  private static void add(
      @Nullable String given, Place place, List<String> tags, Problems problems) {
    String tag = given == null ? null : canonical(given);
    if (given != null && tag == null) {
      problems.add("PACK_LANGUAGE_INVALID", place, "language", given);
    } else if (tag != null && tags.contains(tag)) {
      problems.add("PACK_LANGUAGE_TWICE", place, "language", tag);
    } else if (tag != null) {
      tags.add(tag);
    }
  }

  /** The tag in its usual spelling, or null when it is none. */
  static @Nullable String canonical(String given) {
    try {
      String tag =
          new Locale.Builder().setLanguageTag(given.replace('_', '-')).build().toLanguageTag();
      return tag.equals("und") ? null : tag;
    } catch (IllformedLocaleException wrong) {
      return null;
    }
  }

  /** One text for all languages, or one for each; null when there is none or a wrong one. */
  @Nullable LocalText text(YamlBlock block, String key) {
    YamlValue value = block.value(key);
    Map<String, String> texts =
        value == null ? Map.of() : each(value, key, one -> YamlBlock.text(one, key, problems));
    return texts.size() < tags.size() ? null : new LocalText(texts);
  }

  /** One list for all languages, or one for each. */
  Map<String, List<String>> lists(YamlBlock block, String key) {
    YamlValue value = block.value(key);
    return value == null ? Map.of() : each(value, key, one -> list(one, key));
  }

  private List<String> list(YamlValue value, String key) {
    List<YamlValue> values =
        value instanceof YamlValue.Sequence sequence ? sequence.values() : List.of(value);
    List<String> texts = new ArrayList<>();
    for (YamlValue one : values) {
      String text = YamlBlock.text(one, key, problems);
      if (text != null) {
        texts.add(text);
      }
    }
    return texts;
  }

  private <T> Map<String, T> each(YamlValue value, String key, Reader<T> reader) {
    Map<String, T> values = new LinkedHashMap<>();
    if (!(value instanceof YamlValue.Mapping mapping)) {
      T same = reader.read(value);
      if (same != null) {
        tags.forEach(tag -> values.put(tag, same));
      }
      return values;
    }
    List<String> given = new ArrayList<>();
    mapping
        .values()
        .forEach(
            (name, one) -> {
              String tag = known(name, mapping.keyPlace(name));
              T read = tag == null ? null : reader.read(one);
              if (tag != null) {
                given.add(tag);
              }
              if (tag != null && read != null) {
                values.put(tag, read);
              }
            });
    List<String> missing = tags.stream().filter(tag -> !given.contains(tag)).toList();
    if (!missing.isEmpty()) {
      problems.add("PACK_LANGUAGE_MISSING", mapping.place(), "key", key, "languages", missing);
    }
    return values;
  }

  private @Nullable String known(String name, Place place) {
    String tag = canonical(name);
    if (tag == null || !tags.contains(tag)) {
      problems.add(
          "PACK_LANGUAGE_UNKNOWN",
          place,
          "language",
          name,
          "nearest",
          Nearest.to(name, tags),
          "valid",
          tags);
      return null;
    }
    return tag;
  }
}
