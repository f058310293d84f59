package org.iioe.commands.history;

import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatements;

/** What the steps of an undo share: its temporary table, and what the database knows of tables. */
final class UndoStep {
  /**
   * Says, in SQL, that the run that is undone created a row. Its keys are collected once: looked
   * for by row, among a million entries of the run, they would be looked for a million times.
   */
  static final String CREATED_BY_RUN =
      """
      coalesce((
        SELECT range_agg(ids) FROM iioe.journal creation CROSS JOIN LATERAL unnest(row_ids) ids
        WHERE creation.run_id = :undone AND creation.relation = :relation
          AND creation.operation = 'created') @> %s, false)""";

  /** From so many rows on a search for each of them takes longer than one look at all. */
  private static final long MANY = 10_000;

  /** Columns that refer to a row: a table with its schema, and the column. */
  record Reference(String table, String column) {}

  private final Handle handle;
  private final long undone;
  private final long undo;

  /**
   * @param undone the run that is undone
   * @param undo the run that undoes it
   */
  UndoStep(Handle handle, long undone, long undo) {
    this.handle = handle;
    this.undone = undone;
    this.undo = undo;
  }

  /**
   * Creates the table {@code undo_step}: a row for each row that was created, for each field that
   * was changed, and for each deleted row that does not come back.
   */
  void begin() {
    if (rows() >= MANY) {
      handle.execute("SET LOCAL work_mem = '64MB'");
      // Nobody has counted yet the rows that the same transaction deletes or puts back; a planner
      // that takes such a table for empty searches it as a whole for each of a million rows.
      handle.execute("SET LOCAL enable_nestloop = off");
    }
    handle.execute(
        """
        CREATE TEMPORARY TABLE undo_step (
          relation text, operation text, row_id bigint, field text, value jsonb, reason text
        ) ON COMMIT DROP""");
  }

  /** How many rows the run touched. */
  private long rows() {
    return handle
        .createQuery(
            """
            SELECT coalesce(sum(CASE WHEN row_ids IS NULL THEN 1 ELSE (
              SELECT sum(upper(ids) - lower(ids)) FROM unnest(row_ids) ids) END), 0)
            FROM iioe.journal WHERE run_id = :undone""")
        .bind("undone", undone)
        .mapTo(Long.class)
        .one();
  }

  /** What the run did: a relation and an operation for each. */
  Set<String> operations() {
    return handle
        .createQuery(
            "SELECT DISTINCT relation || ' ' || operation FROM iioe.journal WHERE run_id = :undone")
        .bind("undone", undone)
        .mapTo(String.class)
        .set();
  }

  /** Executes a statement in which :relation, :undone and :undo stand for what they say. */
  int execute(UndoRelation relation, String sql) {
    return handle
        .createUpdate(named(relation, sql))
        .configure(SqlStatements.class, statements -> statements.setUnusedBindingAllowed(true))
        .bind("relation", relation.table())
        .bind("undone", undone)
        .bind("undo", undo)
        .execute();
  }

  long count(UndoRelation relation, String sql) {
    return handle
        .createQuery(named(relation, sql))
        .configure(SqlStatements.class, statements -> statements.setUnusedBindingAllowed(true))
        .bind("relation", relation.table())
        .bind("undone", undone)
        .bind("undo", undo)
        .mapTo(Long.class)
        .one();
  }

  /** TABLE_ is the relation's table, PAST_ where its deleted rows are unpacked. */
  private static String named(UndoRelation relation, String sql) {
    return sql.replace("TABLE_", "iioe." + relation.table())
        .replace("PAST_", "pg_temp.undo_" + relation.table());
  }

  /** Tells the planner how large the table is. */
  void analyze() {
    handle.execute("ANALYZE pg_temp.undo_step");
  }

  /** Every column, quoted where it must be. */
  List<String> columns(UndoRelation relation) {
    return handle
        .createQuery(
            """
            SELECT quote_ident(attname) FROM pg_catalog.pg_attribute
            WHERE attrelid = CAST(:table AS regclass) AND attnum > 0 AND NOT attisdropped
            ORDER BY attnum""")
        .bind("table", "iioe." + relation.table())
        .mapTo(String.class)
        .list();
  }

  /** What refers to rows of the table. */
  List<Reference> referring(UndoRelation relation) {
    return references(relation, "confrelid", "conrelid");
  }

  /** What rows of the table refer to: the table, and the referring column. */
  List<Reference> referredTo(UndoRelation relation) {
    return references(relation, "conrelid", "confrelid");
  }

  private List<Reference> references(UndoRelation relation, String here, String there) {
    return handle
        .createQuery(
            """
            SELECT format('%I.%I', nspname, relname), quote_ident(attname)
            FROM pg_catalog.pg_constraint
            JOIN pg_catalog.pg_class ON pg_class.oid = [there]
            JOIN pg_catalog.pg_namespace ON pg_namespace.oid = relnamespace
            JOIN pg_catalog.pg_attribute ON attrelid = conrelid AND attnum = conkey[1]
            WHERE contype = 'f' AND [here] = CAST(:table AS regclass)
              AND array_length(conkey, 1) = 1"""
                .replace("[there]", there)
                .replace("[here]", here))
        .bind("table", "iioe." + relation.table())
        .map((row, context) -> new Reference(row.getString(1), row.getString(2)))
        .list();
  }
}
