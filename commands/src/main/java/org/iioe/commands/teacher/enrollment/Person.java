package org.iioe.commands.teacher.enrollment;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Pieces of SQL about the fields of a teacher that a roster may give. */
final class Person {
  /** All but the address, which is not simply kept or cleared. */
  private static final List<String> FIELDS =
      List.of(
          "given_name",
          "family_name",
          "full_name",
          "certificate_name",
          "partner_id",
          "institution",
          "country",
          "language",
          "position",
          "gender",
          "phone",
          "orcid",
          "nominated_by",
          "consent_source",
          "consent_date",
          "external_id");

  /** The names of the fields, in the order of everything else here. */
  static final String NAMES = String.join(", ", FIELDS);

  private Person() {}

  /** A piece for each field, in their order. */
  static String each(String between, UnaryOperator<String> piece) {
    return FIELDS.stream().map(piece).collect(Collectors.joining(between));
  }

  /** What the roster's field means as the teacher's: cleared becomes null. */
  static String meant(String table, String field) {
    String value = table + "." + field;
    return switch (field) {
      case "partner_id" -> "nullif(" + value + ", 0)";
      case "consent_date" -> "CAST(nullif(" + value + ", '') AS date)";
      default -> "nullif(" + value + ", '')";
    };
  }

  /** Whether the roster's row, with this address, says something else than the teacher's. */
  static String differs(String roster, String address, String teacher) {
    return "(%s IS DISTINCT FROM %s.email OR ".formatted(address, teacher)
        + each(
            " OR ",
            field ->
                "%1$s.%3$s IS NOT NULL AND %4$s IS DISTINCT FROM %2$s.%3$s"
                    .formatted(roster, teacher, field, meant(roster, field)))
        + ")";
  }

  /** The value that the teacher has afterwards. */
  static String merged(String roster, String teacher, String field) {
    return "CASE WHEN %1$s.%3$s IS NULL THEN %2$s.%3$s ELSE %4$s END"
        .formatted(roster, teacher, field, meant(roster, field));
  }
}
