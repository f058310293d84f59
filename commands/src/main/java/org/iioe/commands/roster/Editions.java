package org.iioe.commands.roster;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.iioe.commands.roster.value.Complaints;
import org.iioe.commands.roster.value.LanguageValue;
import org.iioe.commands.roster.value.Value;
import org.jspecify.annotations.Nullable;

/** The edition of the course of the same row, by its language. */
final class Editions implements Value {
  private static final LanguageValue LANGUAGE = new LanguageValue();

  private final Map<String, List<String>> byCourse = new HashMap<>();
  private final Supplier<@Nullable String> course;

  Editions(List<RosterDirectory.Course> courses, Supplier<@Nullable String> course) {
    courses.forEach(one -> byCourse.put(one.code(), one.languages()));
    this.course = course;
  }

  @Override
  public @Nullable String read(String cell, Complaints complaints) {
    String language = LANGUAGE.read(cell, complaints);
    String of = course.get();
    if (language == null || of == null) {
      return language;
    }
    List<String> editions = byCourse.getOrDefault(of, List.of());
    String edition = edition(editions, language);
    if (edition == null) {
      complaints.add("EDITION_UNKNOWN", "course", of, "valid", String.join(", ", editions));
    }
    return edition;
  }

  /** The edition in this language; of {@code fr} also {@code fr-CA}, if it is the only one. */
  private static @Nullable String edition(List<String> editions, String language) {
    List<String> same = editions.stream().filter(language::equalsIgnoreCase).toList();
    List<String> near =
        same.isEmpty()
            ? editions.stream().filter(e -> e.startsWith(language + "-")).toList()
            : same;
    return near.size() == 1 ? near.get(0) : null;
  }
}
