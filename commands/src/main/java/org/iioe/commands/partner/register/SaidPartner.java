package org.iioe.commands.partner.register;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a file says of one institution, as it is written there.
 *
 * @param texts by key, such as {@code country}
 * @param names by language; null when nothing is said of them
 * @param people null when nothing is said of them
 * @param allPeople whether nobody else acts for the institution
 * @param application null when it has none
 */
record SaidPartner(
    Spot spot,
    Map<String, Said> texts,
    @Nullable Map<String, Said> names,
    @Nullable List<Said> otherNames,
    @Nullable List<Said> emailDomains,
    @Nullable List<SaidPerson> people,
    boolean allPeople,
    @Nullable SaidApplication application) {
  /**
   * Somebody who acts for it.
   *
   * @param texts by key, such as {@code email}
   */
  record SaidPerson(Spot spot, Map<String, Said> texts, List<Said> countries) {}

  /**
   * A document.
   *
   * @param texts by key, such as {@code dated}
   */
  record SaidDocument(Spot spot, Map<String, Said> texts) {}

  /**
   * Its case.
   *
   * @param texts by key, such as {@code mechanism}
   * @param agreement by key: {@code effective}, {@code ends}
   * @param signed by party
   */
  record SaidApplication(
      Spot spot,
      Map<String, Said> texts,
      Map<String, Said> answers,
      List<SaidDocument> documents,
      Map<String, Said> agreement,
      Map<String, Said> signed) {}
}
