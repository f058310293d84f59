package org.iioe.commands.partner.cases;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** One statement over all open cases: plain JDBC, for it is what cron waits for. */
final class DueQuery {
  private static final int ROWS_AT_A_TIME = 1000;

  /** What may fall due, of whichever day; parameters: a day in the place of today, or null. */
  private static final String ITEMS =
      """
      WITH version AS MATERIALIZED (
        SELECT id, coalesce(CAST(? AS date), iioe.mechanism_today(id)) AS today,
          (SELECT role.key
           FROM json_each(CAST(canonical AS json) #> '{mechanism,roles}')
             WITH ORDINALITY role (key, value, place)
           WHERE role.value ->> 'of' = 'partner' ORDER BY role.place LIMIT 1) AS own_role
        FROM iioe.mechanism_version),
      role AS MATERIALIZED (
        SELECT version.id AS version_id, role.key AS name, role.value ->> 'of' AS place
        FROM iioe.mechanism_version version, jsonb_each(version.content -> 'roles') role),
      item AS (
        SELECT application_id, CASE source WHEN 'limit' THEN 'stage' WHEN 'step' THEN 'step'
            ELSE 'agreement' END AS what,
          CASE source WHEN 'limit' THEN stage WHEN 'step' THEN step ELSE source END AS name,
          owner AS role, CAST(NULL AS date) AS since, due_on, event, acts_on
        FROM iioe.application_timer
        UNION ALL
        SELECT agreement.application_id, 'agreement', 'at-end', stage.owner, effective_on, ends_on,
          NULL, NULL
        FROM iioe.agreement
        JOIN iioe.application ON application.id = application_id AND NOT closed
        JOIN iioe.mechanism_stage stage
          ON stage.mechanism_version_id = application.mechanism_version_id
          AND stage.stage = application.stage AND at_end_event IS NULL
        WHERE effective_on IS NOT NULL AND ended_on IS NULL AND ends_on IS NOT NULL
        UNION ALL
        SELECT application_id, 'obligation', document_type, NULL, since, due_on, NULL, NULL
        FROM iioe.application_open_obligation
        UNION ALL
        SELECT application_id, 'document', type, NULL, max(dated), max(expires), NULL, NULL
        FROM iioe.application_document
        WHERE withdrawn_at IS NULL
        GROUP BY application_id, type HAVING count(*) = count(expires))
      SELECT application.id, application.last_number, application.code, partner.code,
        partner.country, item.what, item.name, application.stage, role.name,
        ARRAY(
          SELECT DISTINCT person FROM iioe.partner_person held
          WHERE held.role = role.name
            AND held.partner_id = ANY (CASE
              WHEN role.place = 'partner' THEN ARRAY[partner.id]
              WHEN role.place = 'parent' THEN ARRAY[partner.parent_id]
              WHEN role.place = 'signatory' AND partner.signatory_id IS NOT NULL
                THEN ARRAY[partner.signatory_id]
              WHEN role.place IN ('root', 'signatory') AND root.id IS NOT NULL THEN ARRAY[root.id]
              ELSE ARRAY(SELECT iioe.partners_at(partner.id, role.place)) END)
            AND daterange(held.since, held.until, '[]') @> version.today
            AND (held.countries = '{}' OR partner.country = ANY (held.countries))
          ORDER BY person),
        coalesce(item.since, running.effective_on, application.entered_on), item.due_on,
        item.due_on - version.today, item.event,
        coalesce(item.event IS NOT NULL AND item.acts_on <= version.today, false)
      FROM item
      JOIN iioe.application ON application.id = item.application_id AND NOT closed
      JOIN version ON version.id = application.mechanism_version_id
      JOIN iioe.partner ON partner.id = application.partner_id
      LEFT JOIN iioe.partner root ON root.is_root
      LEFT JOIN role ON role.version_id = version.id
        AND role.name = coalesce(item.role, version.own_role)
      LEFT JOIN iioe.agreement running ON item.what = 'agreement'
        AND running.application_id = application.id
        AND running.effective_on IS NOT NULL AND running.ended_on IS NULL
      """;

  /** Parameters: how long in advance; a country, or null, twice. */
  private static final String LIST =
      ITEMS
          + """
          WHERE item.due_on <= version.today + CAST(? AS interval)
            AND (item.what <> 'obligation' OR item.since <= version.today)
            AND (CAST(? AS text) IS NULL OR partner.country = ?)
          ORDER BY item.due_on, application.code, item.what, item.name""";

  /** What time alone brings about now: one event a case. Parameters: a country, or null, twice. */
  private static final String TRIGGERED =
      ITEMS
          + """
          WHERE item.event IS NOT NULL AND item.acts_on <= version.today
            AND (CAST(? AS text) IS NULL OR partner.country = ?)
          ORDER BY item.acts_on, application.code, item.what, item.name""";

  private DueQuery() {}

  /** What is late or falls due; the statement is closed by the caller. */
  static PreparedStatement list(Connection connection, PartnerDue.Request request)
      throws SQLException {
    PreparedStatement statement = connection.prepareStatement(LIST);
    statement.setFetchSize(ROWS_AT_A_TIME);
    statement.setObject(1, request.on());
    statement.setString(2, request.within().toString());
    statement.setString(3, request.scope().country());
    statement.setString(4, request.scope().country());
    return statement;
  }

  /** What time alone brings about now; the statement is closed by the caller. */
  static PreparedStatement triggered(Connection connection, PartnerDue.Request request)
      throws SQLException {
    PreparedStatement statement = connection.prepareStatement(TRIGGERED);
    statement.setObject(1, request.on());
    statement.setString(2, request.scope().country());
    statement.setString(3, request.scope().country());
    return statement;
  }

  /** The line of a row. */
  static DueLine read(ResultSet row) throws SQLException {
    return new DueLine(
        row.getLong(1),
        row.getInt(2),
        row.getString(3),
        row.getString(4),
        row.getString(5),
        DueLine.What.valueOf(row.getString(6).toUpperCase(Locale.ROOT)),
        row.getString(7),
        row.getString(8),
        row.getString(9),
        persons(row.getArray(10)),
        row.getObject(11, LocalDate.class),
        row.getObject(12, LocalDate.class),
        row.getInt(13),
        row.getString(14),
        row.getBoolean(15));
  }

  private static List<String> persons(@Nullable Array array) throws SQLException {
    return array == null ? List.of() : List.of((String[]) array.getArray());
  }

  /** How many cases are open within the scope. */
  static long open(Connection connection, @Nullable String country) throws SQLException {
    String sql =
        """
        SELECT count(*) FROM iioe.application
        JOIN iioe.partner ON partner.id = partner_id
        WHERE NOT closed AND (CAST(? AS text) IS NULL OR country = ?)""";
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setString(1, country);
      statement.setString(2, country);
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    }
  }
}
