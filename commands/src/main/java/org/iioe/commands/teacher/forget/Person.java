package org.iioe.commands.teacher.forget;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.iioe.commands.roster.value.PhoneValue;

/**
 * All by which people that are to be forgotten are known, also from rows that are gone; in lower
 * case, as texts are compared. Never printed: it has no {@code toString}.
 */
final class Person {
  /** A shorter one is in cells that mean something else. */
  private static final int SHORTEST_IDENTIFIER = 4;

  /** In a sentence a shorter name may be part of another one. */
  private static final int SHORTEST_PHRASE = 5;

  private static final int SHORTEST_IDENTIFIER_PHRASE = 6;
  private static final int SHORTEST_MAILBOX = 6;
  private static final int SHORTEST_NUMBER = 7;

  /** In scripts that are not Latin fewer characters make a name. */
  private static final int SHORTEST_OTHER_PHRASE = 3;

  private final Set<Long> teachers;
  private final Set<String> keys;
  private final Set<String> ofOthers;
  private final Map<String, Set<String>> values = new LinkedHashMap<>();

  /**
   * @param teachers ids of their rows, also of those that are only in the journal
   * @param keys their addresses, normalized, earlier ones too
   * @param ofOthers those of them that are somebody else's now
   */
  Person(Collection<Long> teachers, Collection<String> keys, Collection<String> ofOthers) {
    this.teachers = new LinkedHashSet<>(teachers);
    this.keys = new LinkedHashSet<>(keys);
    this.ofOthers = new LinkedHashSet<>(ofOthers);
    this.keys.removeAll(this.ofOthers);
  }

  /** Adds a value of a column of theirs. */
  void add(String column, String value) {
    String text = value.strip().toLowerCase(Locale.ROOT);
    if (!text.isEmpty()) {
      values.computeIfAbsent(column, any -> new LinkedHashSet<>()).add(text);
    }
  }

  List<Long> teachers() {
    return List.copyOf(teachers);
  }

  List<String> keys() {
    return List.copyOf(keys);
  }

  /** What is theirs alone wherever it stands: addresses and ORCID iDs. */
  List<String> marks() {
    Set<String> marks = new LinkedHashSet<>(keys);
    marks.addAll(values("email"));
    marks.removeAll(ofOthers);
    marks.addAll(values("orcid"));
    return List.copyOf(marks);
  }

  /** Their addresses up to the {@code @}, for addresses in rejected rows are often cut or wrong. */
  List<String> mailboxes() {
    return marks().stream()
        .filter(mark -> mark.indexOf('@') >= SHORTEST_MAILBOX)
        .map(mark -> mark.substring(0, mark.indexOf('@')))
        .distinct()
        .toList();
  }

  /** The digits of their telephone numbers, without extensions. */
  List<String> phones() {
    return values("phone").stream()
        .map(phone -> phone.replaceAll(";.*", "").replaceAll("[^0-9]", ""))
        .toList();
  }

  /** The same as it is written in their country, without the zero in front. */
  List<String> nationalNumbers() {
    return values("phone").stream()
        .map(PhoneValue::national)
        .filter(number -> number.length() >= SHORTEST_NUMBER)
        .toList();
  }

  /** Identifiers that a cell may hold. */
  List<String> identifiers() {
    return values("external_id").stream().filter(id -> id.length() >= SHORTEST_IDENTIFIER).toList();
  }

  List<String> givenNames() {
    return List.copyOf(values("given_name"));
  }

  List<String> familyNames() {
    return List.copyOf(values("family_name"));
  }

  /** Their whole names, in either order. */
  List<String> names() {
    Set<String> names = new LinkedHashSet<>(values("full_name"));
    names.addAll(values("certificate_name"));
    for (String given : values("given_name")) {
      for (String family : values("family_name")) {
        names.addAll(List.of(given + " " + family, family + " " + given, family + given));
        names.addAll(List.of(family + ", " + given, family + "," + given));
      }
    }
    return List.copyOf(names);
  }

  /** Given and family names one by one, for where a wrong guess does no harm. */
  List<String> words() {
    return Stream.concat(givenNames().stream(), familyNames().stream())
        .filter(Person::isTelling)
        .toList();
  }

  /** What gives them away within a sentence. */
  List<String> phrases() {
    List<String> phrases = new ArrayList<>(marks());
    phrases.addAll(values("phone"));
    identifiers().stream()
        .filter(identifier -> identifier.length() >= SHORTEST_IDENTIFIER_PHRASE)
        .forEach(phrases::add);
    names().stream().filter(Person::isTelling).forEach(phrases::add);
    return phrases;
  }

  private static boolean isTelling(String name) {
    boolean latin = name.chars().anyMatch(character -> character < 0x250 && character > ' ');
    return name.length() >= (latin ? SHORTEST_PHRASE : SHORTEST_OTHER_PHRASE);
  }

  private Set<String> values(String column) {
    return values.getOrDefault(column, Set.of());
  }
}
