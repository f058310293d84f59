package org.iioe.commands.yaml;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A value in a YAML file, with its place. */
public sealed interface YamlValue {
  Place place();

  /** A scalar as it was written; empty for a key without a value. */
  record Text(Place place, String text) implements YamlValue {}

  /** {@code - one - another}. */
  record Sequence(Place place, List<YamlValue> values) implements YamlValue {
    public Sequence {
      values = List.copyOf(values);
    }
  }

  /**
   * {@code key: value}, in the order of the file.
   *
   * @param keys where each key stands
   */
  record Mapping(Place place, Map<String, YamlValue> values, Map<String, Place> keys)
      implements YamlValue {
    public Mapping {
      values = new LinkedHashMap<>(values);
      keys = Map.copyOf(keys);
    }

    public Place keyPlace(String key) {
      return keys.getOrDefault(key, place);
    }
  }
}
