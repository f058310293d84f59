package org.iioe.commands.partner.cases;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** One statement over all open cases: plain JDBC, for it is what cron waits for. */
final class DueQuery {
  private static final int ROWS_AT_A_TIME = 1000;

  /**
   * What falls due; parameters: a day in the place of today, or null, and how long in advance.
   *
   * <p>Each part begins with an index of dates and touches no more cases than it finds. The length
   * of months differs, so a limit is counted back with three days to spare, and then exactly.
   */
  private static final String ITEMS =
      """
      WITH today AS MATERIALIZED (
        SELECT id, coalesce(CAST(? AS date), iioe.mechanism_today(id)) AS today,
          CAST(? AS interval) AS ahead,
          (SELECT role.name FROM iioe.in_order(CAST(canonical AS json) #> '{mechanism,roles}') role
           WHERE role.value ->> 'of' = 'partner' ORDER BY role.place LIMIT 1) AS own_role
        FROM iioe.mechanism_version),
      version AS MATERIALIZED (SELECT *, CAST(today + ahead AS date) AS last FROM today),
      stage AS MATERIALIZED (
        SELECT stage.*, last FROM iioe.mechanism_stage stage
        JOIN version ON version.id = mechanism_version_id WHERE NOT final),
      step AS MATERIALIZED (
        SELECT step.*, last FROM iioe.mechanism_step step
        JOIN version ON version.id = mechanism_version_id WHERE time_limit IS NOT NULL),
      role AS MATERIALIZED (
        SELECT version.id AS version_id, role.key AS name, role.value ->> 'of' AS place
        FROM iioe.mechanism_version version, jsonb_each(version.content -> 'roles') role),
      item AS (
        SELECT found.id AS application_id, 'stage' AS what, stage AS name, owner AS role,
          entered_on AS since, due_on, then_event AS event, due_on + 1 AS acts_on
        FROM stage CROSS JOIN LATERAL (
          SELECT id, entered_on, CAST(entered_on + time_limit AS date) AS due_on
          FROM iioe.application
          WHERE mechanism_version_id = stage.mechanism_version_id
            AND application.stage = stage.stage AND NOT closed
            AND entered_on <= CAST(last - time_limit AS date) + 3 OFFSET 0) found
        WHERE time_limit IS NOT NULL AND due_on <= last
        UNION ALL
        SELECT found.id, 'agreement', 'before-end', owner, effective_on, due_on,
          before_end_event, due_on
        FROM stage CROSS JOIN LATERAL (
          SELECT application.id, effective_on, CAST(ends_on - before_end AS date) AS due_on
          FROM iioe.agreement JOIN iioe.application ON application.id = application_id
          WHERE effective_on IS NOT NULL AND ended_on IS NULL
            AND ends_on <= CAST(last + before_end AS date) + 3
            AND mechanism_version_id = stage.mechanism_version_id
            AND application.stage = stage.stage AND NOT closed OFFSET 0) found
        WHERE before_end IS NOT NULL AND due_on <= last
        UNION ALL
        SELECT application.id, 'agreement', 'at-end', owner, effective_on, ends_on,
          at_end_event, ends_on + 1
        FROM iioe.agreement JOIN iioe.application ON application.id = application_id AND NOT closed
        JOIN stage ON stage.mechanism_version_id = application.mechanism_version_id
          AND stage.stage = application.stage
        WHERE effective_on IS NOT NULL AND ended_on IS NULL
          AND ends_on <= (SELECT max(last) FROM version) AND ends_on <= last
        UNION ALL
        SELECT found.id, 'step', step, owner, entered_on, due_on, NULL, NULL
        FROM step CROSS JOIN LATERAL (
          SELECT id, visit, entered_on, CAST(entered_on + time_limit AS date) AS due_on
          FROM iioe.application
          WHERE mechanism_version_id = step.mechanism_version_id
            AND application.stage = step.stage AND NOT closed
            AND entered_on <= CAST(last - time_limit AS date) + 3 OFFSET 0) found
        WHERE due_on <= last
          AND NOT EXISTS (
            SELECT FROM iioe.application_event done
            WHERE done.application_id = found.id AND done.kind = 'step'
              AND done.event = step AND done.number > visit)
          AND (after_step IS NULL OR EXISTS (
            SELECT FROM iioe.application_event done
            WHERE done.application_id = found.id AND done.kind = 'step'
              AND done.event = after_step AND done.number > visit))
        UNION ALL
        SELECT application_id, 'obligation', document_type, NULL, since, due_on, NULL, NULL
        FROM iioe.application_obligation
        WHERE document_id IS NULL AND waived_on IS NULL
          AND due_on <= (SELECT max(last) FROM version)
        UNION ALL
        SELECT application_id, 'document', type, NULL, dated, expires, NULL, NULL
        FROM iioe.application_document expiring
        WHERE withdrawn_at IS NULL AND expires <= (SELECT max(last) FROM version)
          AND NOT EXISTS (
            SELECT FROM iioe.application_document other
            WHERE other.application_id = expiring.application_id AND other.type = expiring.type
              AND other.withdrawn_at IS NULL
              AND (coalesce(other.expires, 'infinity'), other.id) > (expiring.expires, expiring.id)))
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
        item.since, item.due_on, item.due_on - version.today, item.event,
        coalesce(item.event IS NOT NULL AND item.acts_on <= version.today, false)
      FROM item
      JOIN iioe.application ON application.id = item.application_id AND NOT closed
      JOIN version ON version.id = application.mechanism_version_id
      JOIN iioe.partner ON partner.id = application.partner_id
      LEFT JOIN iioe.partner root ON root.is_root
      LEFT JOIN role ON role.version_id = version.id
        AND role.name = coalesce(item.role, version.own_role)
      WHERE item.due_on <= version.last
        AND (item.what <> 'obligation' OR item.since <= version.today)
        AND (CAST(? AS text) IS NULL OR partner.country = ?)
      """;

  private static final String LIST =
      ITEMS + "ORDER BY item.due_on, application.code, item.what, item.name";

  /** What time alone brings about now; the first of a case is the one that happens. */
  private static final String TRIGGERED =
      ITEMS
          + """
          AND item.event IS NOT NULL AND item.acts_on <= version.today
          ORDER BY item.acts_on, application.code, item.what, item.name""";

  private DueQuery() {}

  /** What is late or falls due; the statement is closed by the caller. */
  static PreparedStatement list(Connection connection, PartnerDue.Request request)
      throws SQLException {
    PreparedStatement statement = connection.prepareStatement(LIST);
    statement.setFetchSize(ROWS_AT_A_TIME);
    fill(statement, request, request.within());
    return statement;
  }

  /** What time alone brings about now; the statement is closed by the caller. */
  static PreparedStatement triggered(Connection connection, PartnerDue.Request request)
      throws SQLException {
    PreparedStatement statement = connection.prepareStatement(TRIGGERED);
    fill(statement, request, Period.ZERO);
    return statement;
  }

  private static void fill(PreparedStatement statement, PartnerDue.Request request, Period ahead)
      throws SQLException {
    statement.setObject(1, request.on());
    statement.setString(2, ahead.toString());
    statement.setString(3, request.scope().country());
    statement.setString(4, request.scope().country());
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
