package org.iioe.commands.procedure.simulation;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Walks the journal of cases with a cursor, a case after the other, each from its beginning. */
final class EventReader {
  private static final int ROWS_AT_ONCE = 2000;

  /** Backdated events were decided by nobody here, and a move to another version is no decision. */
  private static final String EVENTS =
      """
      SELECT application.id, application.code, partner.code, partner.country, event.number,
        event.kind, event.event, event.from_stage, event.to_stage, event.effective_on,
        event.reason IS NOT NULL, event.owing, event.timed, version.number,
        CASE WHEN (version.number, coalesce(event.from_stage, ''), event.event) NOT IN
            (SELECT number, stage, name
              FROM unnest(CAST(? AS integer[]), CAST(? AS text[]), CAST(? AS text[]))
                known(number, stage, name))
          THEN event.facts END,
        %s, %s
      FROM iioe.mechanism
      JOIN iioe.mechanism_version version ON version.mechanism_id = mechanism.id
      JOIN iioe.application_event event ON event.mechanism_version_id = version.id
      JOIN iioe.application ON application.id = event.application_id
      JOIN iioe.partner ON partner.id = application.partner_id
      WHERE mechanism.code = ? AND (CAST(? AS integer) IS NULL OR version.number = ?)
        AND event.kind <> 'version' AND NOT event.backdated
        AND (CAST(? AS date) IS NULL OR event.effective_on >= ?)
        AND (CAST(? AS date) IS NULL OR event.effective_on <= ?)
        AND (CAST(? AS text) IS NULL OR partner.country = ?)
      ORDER BY application.id, event.number""";

  private static final String ROLES =
      """
      CASE WHEN NOT event.timed AND (event.from_stage, event.event) IN
          (SELECT stage, name FROM unnest(CAST(? AS text[]), CAST(? AS text[])) asked(stage, name))
        THEN ARRAY(
          SELECT role FROM unnest(CAST(? AS text[]), CAST(? AS text[])) held(role, place)
          WHERE iioe.person_holds_role(coalesce(event.acting_for, event.person), role, place,
            application.partner_id, event.effective_on)) END""";

  private final Connection connection;

  EventReader(Connection connection) {
    this.connection = connection;
  }

  /**
   * Reads the events, some thousands at a time.
   *
   * @param version number of the only version whose events count; null for all
   */
  void read(
      SimulationRequest request,
      @Nullable Integer version,
      Known known,
      List<RoleQuestions> questions,
      Consumer<List<PastEvent>> each)
      throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(EVENTS.formatted(ROLES, ROLES))) {
      statement.setFetchSize(ROWS_AT_ONCE);
      statement.setArray(1, connection.createArrayOf("integer", known.versions().toArray()));
      statement.setArray(2, connection.createArrayOf("text", known.stages().toArray()));
      statement.setArray(3, connection.createArrayOf("text", known.events().toArray()));
      int next = 4;
      for (RoleQuestions question : questions) {
        for (List<String> texts :
            List.of(question.stages(), question.events(), question.roles(), question.places())) {
          statement.setArray(next++, connection.createArrayOf("text", texts.toArray()));
        }
      }
      statement.setString(next++, request.subject().mechanism().code());
      for (Object twice :
          new @Nullable Object[] {version, request.since(), request.until(), request.country()}) {
        statement.setObject(next++, twice);
        statement.setObject(next++, twice);
      }
      try (ResultSet row = statement.executeQuery()) {
        batches(row, each);
      }
    }
  }

  private static void batches(ResultSet row, Consumer<List<PastEvent>> each) throws SQLException {
    List<PastEvent> batch = new ArrayList<>(ROWS_AT_ONCE);
    while (row.next()) {
      batch.add(PastEvent.of(row));
      if (batch.size() == ROWS_AT_ONCE) {
        each.accept(batch);
        batch.clear();
      }
    }
    each.accept(batch);
  }
}
