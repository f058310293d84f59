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
  private static final String JOURNAL =
      """
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
      """;

  private static final String COUNTS = "SELECT count(DISTINCT application.id), count(*) " + JOURNAL;

  private static final String ROLES =
      """
      CASE WHEN NOT event.timed AND (event.from_stage, event.event) IN
          (SELECT stage, name FROM unnest(CAST(? AS text[]), CAST(? AS text[])) asked(stage, name))
        THEN array_to_string(ARRAY(
          SELECT role FROM unnest(CAST(? AS text[]), CAST(? AS text[])) held(role, place)
          WHERE iioe.person_holds_role(coalesce(event.acting_for, event.person), role, place,
            application.partner_id, event.effective_on)), ' ') END""";

  private static final String EVENTS =
      """
      SELECT application.id, application.code, partner.code, partner.country, event.number,
        event.kind, event.event, event.from_stage, event.to_stage, event.effective_on,
        event.reason IS NOT NULL, array_to_string(event.owing, ' '), event.timed, version.number,
        event.facts,
      """
          + ROLES
          + ",\n"
          + ROLES
          + "\n"
          + JOURNAL
          + """
              AND (version.number, coalesce(event.from_stage, ''), event.event) NOT IN
                (SELECT number, stage, name
                  FROM unnest(CAST(? AS integer[]), CAST(? AS text[]), CAST(? AS text[]))
                    known(number, stage, name))
            ORDER BY application.id, event.number""";

  private final Connection connection;
  private final SimulationRequest request;
  private final @Nullable Integer version;

  /**
   * @param version number of the only version whose events count; null for all
   */
  EventReader(Connection connection, SimulationRequest request, @Nullable Integer version) {
    this.connection = connection;
    this.request = request;
    this.version = version;
  }

  /** How many applications and events there are. */
  long[] counts() throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(COUNTS)) {
      filter(statement, 1);
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        return new long[] {row.getLong(1), row.getLong(2)};
      }
    }
  }

  /** Reads the events of which it is not known that they are decided alike, some at a time. */
  void read(Known known, List<RoleQuestions> questions, Consumer<List<PastEvent>> each)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(EVENTS)) {
      statement.setFetchSize(ROWS_AT_ONCE);
      int next = 1;
      for (RoleQuestions question : questions) {
        for (List<String> texts :
            List.of(question.stages(), question.events(), question.roles(), question.places())) {
          statement.setArray(next++, connection.createArrayOf("text", texts.toArray()));
        }
      }
      next = filter(statement, next);
      statement.setArray(next++, connection.createArrayOf("integer", known.versions().toArray()));
      statement.setArray(next++, connection.createArrayOf("text", known.stages().toArray()));
      statement.setArray(next, connection.createArrayOf("text", known.events().toArray()));
      try (ResultSet row = statement.executeQuery()) {
        batches(row, each);
      }
    }
  }

  /** Fills the parameters of the journal; the number of the next parameter. */
  private int filter(PreparedStatement statement, int first) throws SQLException {
    int next = first;
    statement.setString(next++, request.subject().mechanism().code());
    for (Object twice :
        new @Nullable Object[] {version, request.since(), request.until(), request.country()}) {
      statement.setObject(next++, twice);
      statement.setObject(next++, twice);
    }
    return next;
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
