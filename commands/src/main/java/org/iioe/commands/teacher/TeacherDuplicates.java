package org.iioe.commands.teacher;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import org.iioe.commands.database.Database;
import org.iioe.commands.fault.Fault;
import org.jspecify.annotations.Nullable;

/**
 * Finds teachers who are probably one person. The server compares a million of them by keys that
 * such rows share, each row with the oldest that shares it; nothing is decided here.
 */
public final class TeacherDuplicates {
  /**
   * Two teachers who are probably one.
   *
   * @param score above 0, below 1: how much speaks for it
   * @param reasons {@code orcid}, {@code phone}, {@code mailbox}, {@code address}, {@code
   *     name-partner}, {@code name-country}, {@code name-address}; strongest first
   */
  public record Pair(double score, List<String> reasons, Half older, Half newer) {
    public Pair {
      reasons = List.copyOf(reasons);
    }
  }

  /** One of them. */
  public record Half(long id, String email, @Nullable String name, @Nullable String institution) {}

  /**
   * More rows with one key than this are an office's phone or a common name, and no duplicates. An
   * ORCID iD or mailbox is one person's however often it stands there.
   */
  private static final int CROWD = 20;

  /**
   * {@code person}: the keys of a name are its words in alphabetical order, for family names may
   * come first. {@code mailbox}: Gmail ignores dots and what follows a plus sign, and calls itself
   * googlemail.com too; {@code address}: elsewhere that is only likely.
   */
  private static final String SQL =
      """
      WITH person AS MATERIALIZED (
        SELECT teacher.id, orcid, phone, partner_id, country,
          lower(split_part(email_key, '@', 1)) AS box, split_part(email_key, '@', 2) AS host,
          (SELECT string_agg(word, ' ' ORDER BY word COLLATE "C")
            FROM regexp_split_to_table(%s, '[[:space:][:punct:]]+') word
            WHERE word <> '') AS name
        FROM iioe.teacher WHERE forgotten_at IS NULL
      ), shared (id, reason, key) AS (
        SELECT id, 'orcid', orcid FROM person WHERE orcid IS NOT NULL
        UNION ALL SELECT id, 'phone', phone FROM person WHERE phone IS NOT NULL
        UNION ALL SELECT id, 'mailbox', replace(split_part(box, '+', 1), '.', '') FROM person
          WHERE host IN ('gmail.com', 'googlemail.com') AND replace(split_part(box, '+', 1), '.', '') <> ''
        UNION ALL SELECT id, 'address', replace(split_part(box, '+', 1), '.', '') || '@' || host
          FROM person WHERE host NOT IN ('gmail.com', 'googlemail.com')
            AND replace(split_part(box, '+', 1), '.', '') <> ''
        UNION ALL SELECT id, 'name-partner', partner_id || ' ' || name FROM person
          WHERE partner_id IS NOT NULL AND name <> ''
        UNION ALL SELECT id, 'name-country', country || ' ' || name FROM person
          WHERE country IS NOT NULL AND name <> ''
        UNION ALL SELECT id, 'name-address', box || ' ' || name FROM person WHERE name <> ''
      ), crowd AS (
        SELECT reason, key, min(id) AS older FROM shared GROUP BY reason, key
        HAVING count(*) > 1
          AND (count(*) <= %d OR reason IN ('orcid', 'mailbox'))
      ), weight (reason, points) AS (
        VALUES ('orcid', 0.98), ('mailbox', 0.95), ('name-address', 0.8), ('phone', 0.6),
          ('name-partner', 0.6), ('address', 0.5), ('name-country', 0.4)
      ), pair AS (
        SELECT crowd.older, shared.id AS newer,
          least(0.99, round(1 - exp(sum(ln(1 - points))), 2)) AS score,
          array_agg(reason ORDER BY points DESC, reason COLLATE "C") AS reasons
        FROM crowd JOIN shared USING (reason, key) JOIN weight USING (reason)
        WHERE shared.id <> crowd.older
        GROUP BY crowd.older, shared.id
      )
      SELECT score, reasons,
        older.id, older.email, older.given_name, older.family_name, older.full_name,
        older.certificate_name, coalesce(older_partner.code, older.institution),
        newer.id, newer.email, newer.given_name, newer.family_name, newer.full_name,
        newer.certificate_name, coalesce(newer_partner.code, newer.institution)
      FROM pair
      JOIN iioe.teacher older ON older.id = pair.older
      JOIN iioe.teacher newer ON newer.id = pair.newer
      LEFT JOIN iioe.partner older_partner ON older_partner.id = older.partner_id
      LEFT JOIN iioe.partner newer_partner ON newer_partner.id = newer.partner_id
      WHERE score >= ? AND (older.orcid = newer.orcid) IS NOT FALSE
      ORDER BY score DESC, older.id, newer.id"""
          .formatted(
              SqlNames.folded(
                  "CASE WHEN num_nonnulls(given_name, family_name) > 0"
                      + " THEN concat_ws(' ', given_name, family_name)"
                      + " ELSE coalesce(full_name, certificate_name) END"),
              CROWD);

  private final Database database;

  public TeacherDuplicates(Database database) {
    this.database = database;
  }

  /**
   * Gives the pairs to who walks them, once, the most probable first. Two teachers with different
   * ORCID iDs are no pair.
   *
   * @param least the least score, from 0 to 1
   */
  public void list(double least, Consumer<Iterator<Pair>> reader) {
    if (!(least >= 0 && least <= 1)) {
      throw Fault.usage("TEACHER_SCORE_INVALID").with("score", least);
    }
    Cursor.walk(
        database, connection -> new SqlText().add(SQL, least), TeacherDuplicates::pair, reader);
  }

  private static Pair pair(ResultSet row) throws SQLException {
    Array reasons = row.getArray(2);
    return new Pair(
        row.getDouble(1), List.of((String[]) reasons.getArray()), half(row, 3), half(row, 10));
  }

  private static Half half(ResultSet row, int first) throws SQLException {
    TeacherNames names =
        new TeacherNames(
            row.getString(first + 2),
            row.getString(first + 3),
            row.getString(first + 4),
            row.getString(first + 5));
    return new Half(
        row.getLong(first), row.getString(first + 1), names.shown(), row.getString(first + 6));
  }
}
