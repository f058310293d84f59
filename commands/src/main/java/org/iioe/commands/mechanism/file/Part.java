package org.iioe.commands.mechanism.file;

import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.iioe.commands.mechanism.model.Label;
import org.iioe.commands.mechanism.model.Names;
import org.iioe.commands.mechanism.model.Periods;
import org.iioe.commands.yaml.Place;
import org.iioe.commands.yaml.YamlBlock;
import org.iioe.commands.yaml.YamlValue;
import org.jspecify.annotations.Nullable;

/** One block of a file, with what blocks of mechanisms have in common. */
final class Part {
  private static final List<String> LANGUAGES = List.of("en", "fr", "zh");

  /** In place of a label that is wrong, so that the rest can be looked at. */
  private static final Label NO_LABEL = new Label("?", "?", "?");

  final Draft draft;
  final YamlBlock block;

  Part(Draft draft, YamlValue value, String name, List<String> keys) {
    this.draft = draft;
    this.block = YamlBlock.of(value, name, keys, draft.errors);
  }

  Place place() {
    return block.place();
  }

  Place place(String key) {
    return block.keyPlace(key);
  }

  /** Tells that a key is missing. */
  void need(String key) {
    if (!block.has(key)) {
      draft.errors.add("YAML_MISSING", place(), "key", key);
    }
  }

  @Nullable String needed(String key) {
    need(key);
    return block.text(key);
  }

  /** A label that must be there. */
  Label label(String key) {
    need(key);
    Label label = optionalLabel(key);
    return label == null ? NO_LABEL : label;
  }

  @Nullable Label optionalLabel(String key) {
    YamlValue value = block.value(key);
    if (value == null) {
      return null;
    }
    if (!(value instanceof YamlValue.Mapping mapping)) {
      draft.errors.add("MECHANISM_LABEL", value.place(), "key", key, "languages", LANGUAGES);
      return NO_LABEL;
    }
    Part part = new Part(draft, mapping, key, LANGUAGES);
    List<String> missing = LANGUAGES.stream().filter(one -> !part.block.has(one)).toList();
    if (!missing.isEmpty()) {
      draft.errors.add("MECHANISM_LABEL", mapping.place(), "key", key, "languages", missing);
    }
    String en = part.block.text("en");
    String fr = part.block.text("fr");
    String zh = part.block.text("zh");
    return en == null || fr == null || zh == null ? NO_LABEL : new Label(en, fr, zh);
  }

  @Nullable Period period(String key) {
    String text = block.text(key);
    Period period = text == null ? null : Periods.parse(text);
    if (text != null && period == null) {
      draft.errors.add("MECHANISM_PERIOD", place(key), "key", key, "value", text);
    }
    return period;
  }

  boolean truth(String key) {
    return Boolean.TRUE.equals(block.truth(key));
  }

  /** One of the constants by its word; the first one when it is wrong or not there. */
  <E extends Enum<E>> E word(String key, E[] constants, Function<E, String> word) {
    List<String> words = List.of(constants).stream().map(word).toList();
    String text = block.choice(key, words);
    return text == null ? constants[0] : constants[words.indexOf(text)];
  }

  /** A name that something else declares, or null. */
  @Nullable String name(String key, List<String> known, String code) {
    String name = block.text(key);
    return name != null && draft.knows(known, code, name, place(key)) ? name : null;
  }

  /** Names that something else declares, each once. */
  List<String> names(String key, List<String> known, String code) {
    List<String> names = new ArrayList<>();
    for (YamlValue value : block.values(key)) {
      String name = YamlBlock.text(value, key, draft.errors);
      if (name == null || !draft.knows(known, code, name, value.place())) {
        continue;
      }
      if (names.contains(name)) {
        draft.errors.add("MECHANISM_TWICE", value.place(), "key", key, "name", name);
      } else {
        names.add(name);
      }
    }
    return names;
  }

  /** The parts below a key that are told apart by their names. */
  List<Named> named(String key) {
    YamlValue value = block.value(key);
    if (value == null) {
      return List.of();
    }
    if (!(value instanceof YamlValue.Mapping mapping)) {
      draft.errors.add("MECHANISM_NO_NAMES", value.place(), "key", key);
      return List.of();
    }
    List<Named> parts = new ArrayList<>();
    mapping
        .values()
        .forEach(
            (name, one) -> {
              Place place = mapping.keyPlace(name);
              if (Names.isName(name)) {
                parts.add(new Named(name, place, one));
              } else {
                draft.errors.add("MECHANISM_PART_NAME", place, "key", key, "name", name);
              }
            });
    return parts;
  }

  /** A part with its name. */
  record Named(String name, Place place, YamlValue value) {}
}
