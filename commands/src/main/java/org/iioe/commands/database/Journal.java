package org.iioe.commands.database;

import java.util.Collection;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * What an undo needs: the keys that a run created, and the earlier values of what it changed.
 * Written in the same transaction as the change. A set-based statement may write {@code
 * iioe.journal} by itself.
 */
public final class Journal {
  private Journal() {}

  /**
   * Notes rows that the run created.
   *
   * @param relation the table without its schema
   * @param ids the rows' {@code id} values
   */
  public static void created(Handle handle, Run run, String relation, Collection<Long> ids) {
    handle
        .createUpdate(
            """
            INSERT INTO iioe.journal (run_id, relation, row_ids, operation)
            SELECT :run, :relation, range_agg(int8range(id, id, '[]')), 'created'
            FROM unnest(CAST(:ids AS bigint[])) id
            HAVING count(*) > 0""")
        .bind("run", run.id())
        .bind("relation", relation)
        .bind("ids", arrayOf(ids))
        .execute();
  }

  /**
   * Notes a row that the run changed.
   *
   * @param earlier the changed columns with the values they had
   */
  public static void changed(
      Handle handle,
      Run run,
      String relation,
      long id,
      Map<String, ? extends @Nullable Object> earlier) {
    handle
        .createUpdate(
            """
            INSERT INTO iioe.journal (run_id, relation, row_id, operation, earlier)
            VALUES (:run, :relation, :id, 'changed', CAST(:earlier AS jsonb))""")
        .bind("run", run.id())
        .bind("relation", relation)
        .bind("id", id)
        .bind("earlier", Json.object(earlier))
        .execute();
  }

  /**
   * SHA-256, in hexadecimal, of the SHA-256 digests of the run's rows in their order: what the
   * audit event of bulk work holds. Each row is taken as a line for each of relation, operation,
   * row_id, row_ids, earlier and later, empty where it is null.
   */
  public static String digest(Handle handle, Run run) {
    return handle
        .createQuery(
            """
            SELECT encode(sha256(coalesce(string_agg(sha256(convert_to(
                relation || E'\n' || operation || E'\n' || coalesce(CAST(row_id AS text), '')
                || E'\n' || coalesce(CAST(row_ids AS text), '')
                || E'\n' || coalesce(CAST(earlier AS text), '')
                || E'\n' || coalesce(CAST(later AS text), ''), 'UTF8')), '' ORDER BY id), '')), 'hex')
            FROM iioe.journal WHERE run_id = :run""")
        .bind("run", run.id())
        .mapTo(String.class)
        .one();
  }

  private static String arrayOf(Collection<Long> ids) {
    StringBuilder array = new StringBuilder("{");
    for (Long id : ids) {
      array.append(array.length() == 1 ? "" : ",").append(id.longValue());
    }
    return array.append('}').toString();
  }
}
