package org.iioe.commands.teacher;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A teacher as the platform knows them.
 *
 * @param partner code of the partner, or null
 * @param institution the partner's name, else what a roster wrote
 */
public record Teacher(
    long id,
    String email,
    TeacherNames names,
    @Nullable String partner,
    @Nullable String institution,
    @Nullable String country,
    @Nullable String language,
    Details details,
    OffsetDateTime registeredAt,
    OffsetDateTime updatedAt) {
  /** What a few lists need. */
  public record Details(
      @Nullable String position,
      @Nullable String gender,
      @Nullable String phone,
      @Nullable String orcid,
      @Nullable String nominatedBy,
      @Nullable String consentSource,
      @Nullable LocalDate consentDate,
      @Nullable String externalId) {}

  /** How many columns {@link #COLUMNS} has. */
  public static final int COLUMN_COUNT = 20;

  /** What {@link #read} reads, of {@code teacher} and {@code partner}, which may be missing. */
  public static final String COLUMNS =
      """
      teacher.id, teacher.email, teacher.given_name, teacher.family_name, teacher.full_name,
      teacher.certificate_name, partner.code, coalesce(partner.name, teacher.institution),
      teacher.country, teacher.language, teacher.position, teacher.gender, teacher.phone,
      teacher.orcid, teacher.nominated_by, teacher.consent_source, teacher.consent_date,
      teacher.external_id, teacher.created_at, teacher.updated_at""";

  /** Where these come from. */
  public static final String TABLES =
      "iioe.teacher LEFT JOIN iioe.partner ON partner.id = teacher.partner_id";

  /** Reads a row that begins with {@link #COLUMNS}. */
  public static Teacher read(ResultSet row) throws SQLException {
    return new Teacher(
        row.getLong(1),
        row.getString(2),
        new TeacherNames(row.getString(3), row.getString(4), row.getString(5), row.getString(6)),
        row.getString(7),
        row.getString(8),
        row.getString(9),
        row.getString(10),
        new Details(
            row.getString(11),
            row.getString(12),
            row.getString(13),
            row.getString(14),
            row.getString(15),
            row.getString(16),
            row.getObject(17, LocalDate.class),
            row.getString(18)),
        row.getObject(19, OffsetDateTime.class),
        row.getObject(20, OffsetDateTime.class));
  }
}
