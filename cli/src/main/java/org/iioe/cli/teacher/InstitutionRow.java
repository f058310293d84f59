package org.iioe.cli.teacher;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.iioe.commands.teacher.institution.Suggestion;
import org.iioe.commands.teacher.institution.UnmatchedInstitution;
import org.jspecify.annotations.Nullable;

/**
 * An institution that is no partner yet, as a flat object: as CSV, what {@code teacher merge
 * --institutions} reads.
 */
final class InstitutionRow {
  static final List<String> FIELDS =
      List.of(
          "institution",
          "partner",
          "partnerName",
          "score",
          "teachers",
          "spellings",
          "countries",
          "others");
  static final List<String> TABLE =
      List.of("institution", "teachers", "countries", "partner", "score");

  private InstitutionRow() {}

  static Map<String, @Nullable Object> of(UnmatchedInstitution institution) {
    List<Suggestion> suggestions = institution.suggestions();
    Suggestion best = suggestions.isEmpty() ? null : suggestions.get(0);
    Map<String, @Nullable Object> row = new LinkedHashMap<>();
    row.put("institution", institution.name());
    row.put("partner", best == null ? null : best.partner());
    row.put("partnerName", best == null ? null : best.name());
    row.put("score", best == null ? null : best.score());
    row.put("teachers", institution.teachers());
    row.put("spellings", institution.spellings());
    row.put("countries", institution.countries());
    row.put("others", suggestions.stream().skip(1).map(InstitutionRow::other).toList());
    return row;
  }

  private static Map<String, @Nullable Object> other(Suggestion suggestion) {
    Map<String, @Nullable Object> other = new LinkedHashMap<>();
    other.put("partner", suggestion.partner());
    other.put("name", suggestion.name());
    other.put("score", suggestion.score());
    return other;
  }
}
