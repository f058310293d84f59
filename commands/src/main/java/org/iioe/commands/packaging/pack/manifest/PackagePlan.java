package org.iioe.commands.packaging.pack.manifest;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.iioe.commands.packaging.pack.description.CourseItem;
import org.iioe.commands.packaging.pack.description.CourseSource;
import org.iioe.commands.packaging.pack.material.Lesson;
import org.jspecify.annotations.Nullable;

/**
 * One package before its manifest is written.
 *
 * @param lessons in the order of the course
 * @param shared every file that belongs to no lesson alone
 */
public record PackagePlan(
    CourseSource source, String language, List<Lesson> lessons, List<String> shared) {
  public PackagePlan {
    lessons = List.copyOf(lessons);
    shared = List.copyOf(shared);
  }

  /**
   * Plans a package.
   *
   * @param files every file that it will hold beside its manifest
   */
  public static PackagePlan of(
      CourseSource source, String language, List<Lesson> lessons, Set<String> files) {
    Set<String> shared = new TreeSet<>(files);
    for (Lesson lesson : lessons) {
      shared.remove(lesson.launch());
      lesson.files().forEach(shared::remove);
    }
    return new PackagePlan(source, language, lessons, List.copyOf(shared));
  }

  String title() {
    return source.title().in(language);
  }

  String title(CourseItem item) {
    return item.title().in(language);
  }

  String description() {
    return source.description().in(language);
  }

  /** Never empty: metadata without a keyword is not complete. */
  List<String> keywords() {
    List<String> keywords = source.keywords().getOrDefault(language, List.of());
    return keywords.isEmpty() ? List.of(title()) : keywords;
  }

  Lesson lesson(CourseItem item) {
    return lessons.stream()
        .filter(lesson -> lesson.identifier().equals(item.identifier()))
        .findFirst()
        .orElseThrow();
  }

  /** The lesson before this one; null for the first. */
  @Nullable Lesson before(Lesson lesson) {
    int place = lessons.indexOf(lesson);
    return place == 0 ? null : lessons.get(place - 1);
  }

  @Nullable Lesson after(Lesson lesson) {
    int place = lessons.indexOf(lesson);
    return place == lessons.size() - 1 ? null : lessons.get(place + 1);
  }

  /** The pre-test, or null. */
  @Nullable Lesson pretest() {
    return lessons.stream().filter(lesson -> lesson.item().pretest()).findFirst().orElse(null);
  }

  /** The parameters of a lesson that opens by itself, with a question mark; null for none. */
  static @Nullable String parameters(Lesson lesson) {
    String parameters = lesson.item().parameters();
    return lesson.wrapped() || parameters.isEmpty() ? null : "?" + parameters;
  }
}
