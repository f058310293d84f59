package org.iioe.commands.database;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** The book of runs: every writing command begins one and finishes it. */
public final class Runs {
  private final Database database;
  private final Actor actor;

  public Runs(Database database, Actor actor) {
    this.database = database;
    this.actor = actor;
  }

  /**
   * Begins a run in a transaction of its own; for work of many transactions, each done with {@link
   * Database#write(Run, java.util.function.Function)}.
   */
  public Run begin(RunStart start) {
    UUID token = database.newToken();
    return database.write(handle -> insert(handle, start, token));
  }

  /** Begins a run in the caller's transaction; for work that is one transaction. */
  public Run begin(Handle handle, RunStart start) {
    return insert(handle, start, database.newToken());
  }

  private Run insert(Handle handle, RunStart start, UUID token) {
    long id =
        handle
            .createQuery(
                """
                INSERT INTO iioe.run (token, verb, system_user_name, job, input_digest, arguments)
                VALUES (CAST(:token AS uuid), :verb, :systemUser, :job, :inputDigest,
                        CAST(:arguments AS jsonb))
                RETURNING id""")
            .bind("token", token.toString())
            .bind("verb", start.verb())
            .bind("systemUser", actor.systemUser())
            .bind("job", actor.job())
            .bind("inputDigest", start.inputDigest())
            .bind("arguments", Json.object(start.arguments()))
            .mapTo(Long.class)
            .one();
    return new Run(id, token);
  }

  /** The newest run that began like this and never said how it ended. */
  public Optional<Run> unfinished(RunStart start) {
    return database.query(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT id, token FROM iioe.run
                    WHERE outcome IS NULL AND verb = :verb AND input_digest = :inputDigest
                      AND arguments = CAST(:arguments AS jsonb)
                    ORDER BY id DESC LIMIT 1""")
                .bind("verb", start.verb())
                .bind("inputDigest", start.inputDigest())
                .bind("arguments", Json.object(start.arguments()))
                .map((row, context) -> new Run(row.getLong(1), row.getObject(2, UUID.class)))
                .findOne());
  }

  /** Notes how far an unfinished run has come. */
  public static void note(Handle handle, Run run, Map<String, Long> counts) {
    handle
        .createUpdate("UPDATE iioe.run SET counts = CAST(:counts AS jsonb) WHERE id = :id")
        .bind("counts", Json.object(counts))
        .bind("id", run.id())
        .execute();
  }

  /** Ends a run in a transaction of its own. */
  public void finish(Run run, RunOutcome outcome, Map<String, Long> counts) {
    database.write(
        handle -> {
          finish(handle, run, outcome, counts);
          return run;
        });
  }

  /** Ends a run in the caller's transaction. */
  public void finish(Handle handle, Run run, RunOutcome outcome, Map<String, Long> counts) {
    handle
        .createUpdate(
            """
            UPDATE iioe.run
            SET outcome = :outcome, counts = CAST(:counts AS jsonb), finished_at = clock_timestamp()
            WHERE id = :id""")
        .bind("outcome", outcome.label())
        .bind("counts", Json.object(counts))
        .bind("id", run.id())
        .execute();
    handle
        .createUpdate(
            "DELETE FROM iioe.commit_mark WHERE run_id = :id OR at < now() - interval '1 day'")
        .bind("id", run.id())
        .execute();
  }
}
