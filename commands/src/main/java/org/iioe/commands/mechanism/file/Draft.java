package org.iioe.commands.mechanism.file;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.iioe.commands.fault.Nearest;
import org.iioe.commands.mechanism.model.Field;
import org.iioe.commands.yaml.Place;
import org.iioe.commands.yaml.Problems;

/**
 * What is known of a file while it is read: the names that it declares and where its parts stand.
 */
final class Draft {
  final Problems errors;
  final Problems warnings;

  /** Whether a stage or transition could not be read, so that nothing can be said of the ways. */
  boolean waysAreMissing;

  List<String> roles = List.of();
  List<String> documents = List.of();
  List<String> kinds = List.of();
  List<String> stages = List.of();
  List<String> parties = List.of();
  List<Field> fields = List.of();
  final Map<String, List<String>> steps = new HashMap<>();

  private final IdentityHashMap<Object, Place> places = new IdentityHashMap<>();

  Draft(String shown) {
    this.errors = new Problems(shown);
    this.warnings = new Problems(shown);
  }

  /** Remembers where a part stands. */
  <T> T put(T part, Place place) {
    places.put(part, place);
    return part;
  }

  Place place(Object part) {
    return places.getOrDefault(part, Place.START);
  }

  /** Whether the name is known; tells when it is not. */
  boolean knows(List<String> known, String code, String name, Place place) {
    if (known.contains(name)) {
      return true;
    }
    errors.add(code, place, "name", name, "nearest", Nearest.to(name, known), "valid", known);
    return false;
  }
}
