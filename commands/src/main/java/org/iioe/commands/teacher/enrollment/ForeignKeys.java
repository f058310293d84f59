package org.iioe.commands.teacher.enrollment;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;

/**
 * The foreign keys of {@code iioe.enrollment} during a large insertion. Checked row by row they
 * cost three times as much as the insertion itself; taken away and added again, in the same
 * transaction, they are checked by one join. That needs the tables alone, readers waiting for some
 * seconds, so it is done only where it pays, only by the tables' owner, as the last thing before
 * the commit, and only if nobody is reading: whoever is there is not waited for.
 */
final class ForeignKeys {
  private static final long MANY = 100_000;

  /** A row checked by itself costs about as much as so many checked by a join. */
  private static final int COST = 8;

  /** Below the second after which the server looks for deadlocks and picks a victim. */
  private static final String PATIENCE = "400ms";

  private static final String KEYS =
      """
      FROM pg_catalog.pg_constraint
      WHERE conrelid = CAST('iioe.enrollment' AS regclass) AND contype = 'f'""";

  private final Statements statements;

  ForeignKeys(Statements statements) {
    this.statements = statements;
  }

  /** Inserts so many rows, without the keys if that is better. */
  long inserting(long rows, LongSupplier insert) {
    if (rows < MANY || rows * COST < existing() || !isOwner() || !lock()) {
      return insert.getAsLong();
    }
    List<String> added = new ArrayList<>();
    List<String> dropped = new ArrayList<>();
    statements.each(
        """
        SELECT format('DROP CONSTRAINT %I', conname),
          format('ADD CONSTRAINT %I %s', conname, pg_catalog.pg_get_constraintdef(oid))
        {keys} ORDER BY conname"""
            .replace("{keys}", KEYS),
        row -> {
          dropped.add(String.valueOf(row.text(1)));
          added.add(String.valueOf(row.text(2)));
        });
    alter(dropped);
    long inserted = insert.getAsLong();
    alter(added);
    return inserted;
  }

  private void alter(List<String> actions) {
    if (!actions.isEmpty()) {
      statements.execute("ALTER TABLE iioe.enrollment " + String.join(", ", actions));
    }
  }

  private long existing() {
    return statements.number(
        """
        SELECT reltuples FROM pg_catalog.pg_class
        WHERE oid = CAST('iioe.enrollment' AS regclass)""");
  }

  /** Of all of them, for none may be left without its keys. */
  private boolean isOwner() {
    return statements.number(
            """
            SELECT CAST(bool_and(pg_catalog.pg_has_role(relowner, 'USAGE')) AS integer)
            FROM pg_catalog.pg_class
            WHERE oid = CAST('iioe.enrollment' AS regclass) OR oid IN (SELECT confrelid {keys})"""
                .replace("{keys}", KEYS))
        == 1;
  }

  /** Takes all tables alone, or none. */
  private boolean lock() {
    String tables =
        statements.text(
            """
            SELECT string_agg(CAST(name AS text), ', ' ORDER BY CAST(name AS text))
            FROM (SELECT CAST(confrelid AS regclass) AS name {keys}
                  UNION SELECT CAST('iioe.enrollment' AS regclass)) locked"""
                .replace("{keys}", KEYS));
    String usual = statements.text("SHOW lock_timeout");
    return statements.tried(
        "SET LOCAL lock_timeout = '" + PATIENCE + "'",
        "LOCK TABLE " + tables + " IN ACCESS EXCLUSIVE MODE",
        "SET LOCAL lock_timeout = '" + usual + "'");
  }
}
