package org.iioe.commands.history;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.iioe.commands.database.Database;
import org.iioe.commands.fault.Fault;
import org.jspecify.annotations.Nullable;

/** Lists and looks up runs. Plain JDBC, for people wait for it. */
public final class PastRuns {
  /**
   * Which runs are wanted; null is any.
   *
   * @param verb such as {@code teacher enroll}, or a noun alone
   * @param since begun at or after
   * @param until begun before
   * @param user the account on the client machine or in the database
   * @param limit at most so many, the newest
   */
  public record Filter(
      @Nullable String verb,
      @Nullable OffsetDateTime since,
      @Nullable OffsetDateTime until,
      @Nullable RunState outcome,
      @Nullable String user,
      @Nullable Integer limit) {}

  private static final String COLUMNS =
      """
      SELECT id, verb, started_at, finished_at, system_user_name, database_user_name, job,
        input_digest, coalesce(outcome, 'unfinished'),
        (SELECT coalesce(array_agg(pair ORDER BY key), '{}') FROM jsonb_each_text(arguments) each,
          unnest(ARRAY[key, value]) WITH ORDINALITY AS part (pair, place)),
        (SELECT coalesce(array_agg(pair ORDER BY key), '{}') FROM jsonb_each_text(counts) each,
          unnest(ARRAY[key, value]) WITH ORDINALITY AS part (pair, place))
      FROM iioe.run
      """
          .replace("ORDER BY key)", "ORDER BY key, place)");

  private static final String FILTER =
      """
      WHERE (CAST(? AS text) IS NULL OR verb = ? OR verb LIKE ? || ' %')
        AND (CAST(? AS timestamptz) IS NULL OR started_at >= ?)
        AND (CAST(? AS timestamptz) IS NULL OR started_at < ?)
        AND (CAST(? AS text) IS NULL OR coalesce(outcome, 'unfinished') = ?)
        AND (CAST(? AS text) IS NULL OR ? IN (system_user_name, database_user_name))
      ORDER BY id DESC LIMIT ?""";

  private final Database database;

  public PastRuns(Database database) {
    this.database = database;
  }

  /** The runs, the newest first. */
  public List<PastRun> list(Filter filter) {
    return database.read(connection -> list(connection, filter));
  }

  private static List<PastRun> list(Connection connection, Filter filter) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(COLUMNS + FILTER)) {
      String outcome = filter.outcome() == null ? null : filter.outcome().label();
      Object[] values = {
        filter.verb(),
        filter.verb(),
        filter.verb(),
        filter.since(),
        filter.since(),
        filter.until(),
        filter.until(),
        outcome,
        outcome,
        filter.user(),
        filter.user(),
        filter.limit()
      };
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      return runs(statement);
    }
  }

  /**
   * One run.
   *
   * @throws Fault of kind not found
   */
  public PastRun run(long id) {
    return database.read(
        connection -> {
          try (PreparedStatement statement =
              connection.prepareStatement(COLUMNS + "WHERE id = ?")) {
            statement.setLong(1, id);
            List<PastRun> runs = runs(statement);
            if (runs.isEmpty()) {
              throw unknown(id);
            }
            return runs.get(0);
          }
        });
  }

  static Fault unknown(long id) {
    return Fault.notFound("RUN_UNKNOWN").with("run", id);
  }

  private static List<PastRun> runs(PreparedStatement statement) throws SQLException {
    List<PastRun> runs = new ArrayList<>();
    try (ResultSet rows = statement.executeQuery()) {
      while (rows.next()) {
        runs.add(run(rows));
      }
    }
    return runs;
  }

  private static PastRun run(ResultSet row) throws SQLException {
    Map<String, Long> counts = new LinkedHashMap<>();
    pairs(row, 11).forEach((name, count) -> counts.put(name, Long.valueOf(count)));
    return new PastRun(
        row.getLong(1),
        row.getString(2),
        row.getObject(3, OffsetDateTime.class),
        row.getObject(4, OffsetDateTime.class),
        row.getString(5),
        row.getString(6),
        row.getString(7),
        row.getString(8),
        RunState.valueOf(row.getString(9).toUpperCase(Locale.ROOT)),
        pairs(row, 10),
        counts);
  }

  private static Map<String, String> pairs(ResultSet row, int column) throws SQLException {
    String[] texts = (String[]) row.getArray(column).getArray();
    Map<String, String> pairs = new LinkedHashMap<>();
    for (int i = 0; i + 1 < texts.length; i += 2) {
      pairs.put(texts[i], texts[i + 1]);
    }
    return pairs;
  }
}
