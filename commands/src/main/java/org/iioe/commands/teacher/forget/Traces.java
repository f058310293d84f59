package org.iioe.commands.teacher.forget;

import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.iioe.commands.database.Database;
import org.iioe.commands.fault.Fault;
import org.iioe.commands.progress.Progress;

/**
 * What erased rows leave behind: earlier versions in the tables' files, samples in the planner's
 * statistics, and the log of all changes. On a server of our own all of it is written anew; on one
 * that others share, only what its user may do without keeping them out.
 */
public final class Traces {
  /** The tables that have, or ever had, personal data. */
  static final List<String> TABLES =
      List.of("teacher", "teacher_alias", "enrollment", "roster_reject", "journal");

  private static final long PATIENCE_SECONDS = 60;
  private static final long PAUSE_MILLISECONDS = 100;

  private final Database database;
  private final boolean own;
  private final Progress progress;

  /**
   * @param own whether the server is the suite's own, and nobody is kept waiting by our locks
   */
  public Traces(Database database, boolean own, Progress progress) {
    this.database = database;
    this.own = own;
    this.progress = progress;
  }

  /**
   * Removes them, in as much time as it takes to write the tables once; may be repeated.
   *
   * @throws Fault of kind unavailable when somebody reads for so long that old rows must stay
   */
  public TracesReport remove() {
    return own ? rewrite() : vacuum();
  }

  private TracesReport rewrite() {
    waitForReaders();
    progress.expect(TABLES.size() + 1L);
    for (String table : TABLES) {
      database.executeAlone("VACUUM (FULL) iioe." + table);
      // An empty table would keep the statistics that it had.
      database.executeAlone(
          """
          SELECT pg_clear_attribute_stats('iioe', '%1$s', attname, false)
          FROM pg_catalog.pg_attribute
          WHERE attrelid = 'iioe.%1$s'::regclass AND attnum > 0 AND NOT attisdropped"""
              .formatted(table));
      database.executeAlone("ANALYZE iioe." + table);
      progress.advance(1);
    }
    database.executeAlone("VACUUM (FULL) pg_catalog.pg_statistic");
    // Files of tables that were replaced go with the first checkpoint, those of the log, which
    // are not used again, with the second.
    database.executeAlone("CHECKPOINT");
    database.executeAlone("SELECT pg_switch_wal()");
    database.executeAlone("CHECKPOINT");
    progress.advance(1);
    return new TracesReport(true, TABLES, List.of());
  }

  /** Row versions that an open transaction may still read would be written anew too. */
  private void waitForReaders() {
    String horizon = text("SELECT CAST(pg_snapshot_xmax(pg_current_snapshot()) AS text)");
    String readers =
        """
        SELECT CAST(count(*) AS text) FROM pg_catalog.pg_stat_activity
        WHERE pid <> pg_backend_pid()
          AND (backend_type <> 'autovacuum worker' OR query LIKE '%%ANALYZE%%')
          AND greatest(age(backend_xmin), age(backend_xid)) > age(CAST(CAST('%s' AS xid8) AS xid))"""
            .formatted(horizon);
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (!text(readers).equals("0")) {
      if (System.nanoTime() > end) {
        throw Fault.unavailable("FORGET_TRACES_HELD");
      }
      pause();
    }
  }

  private static void pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(PAUSE_MILLISECONDS);
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      throw Fault.interrupted("INTERRUPTED").causedBy(stop);
    }
  }

  private TracesReport vacuum() {
    List<String> done = new ArrayList<>();
    List<String> refused = new ArrayList<>();
    progress.expect(TABLES.size());
    for (String table : TABLES) {
      if (mayVacuum(table)) {
        database.executeAlone("VACUUM (ANALYZE) iioe." + table);
        done.add(table);
      } else {
        refused.add(table);
      }
      progress.advance(1);
    }
    return new TracesReport(false, done, refused);
  }

  /** Others are only warned by the server, and nothing happens. */
  private boolean mayVacuum(String table) {
    return text("""
            SELECT CASE WHEN pg_has_role(relowner, 'USAGE') THEN 'yes' ELSE 'no' END
            FROM pg_catalog.pg_class WHERE oid = CAST('iioe.%s' AS regclass)"""
            .formatted(table))
        .equals("yes");
  }

  private String text(String question) {
    return database.read(
        connection -> {
          try (Statement statement = connection.createStatement();
              ResultSet row = statement.executeQuery(question)) {
            return row.next() ? row.getString(1) : "";
          }
        });
  }
}
