package org.iioe.commands.teacher.enrollment;

import org.iioe.commands.teacher.Locks;
import org.jspecify.annotations.Nullable;

/**
 * One transaction's rows, from the file to the tables, by statements on whole sets.
 *
 * <p>Writers are kept out from the moment when everything is staged, always the teachers first, so
 * that no two imports wait for each other; readers are not. Whoever waits for another bulk import
 * waits sixty times as long as for anything else.
 */
final class RosterMerge {
  private static final int LONGER = 60;
  private static final long MANY = 100_000;

  private final Statements statements;
  private final EnrollmentRequest request;
  private final KnownTargets known;
  private final long run;
  private final RejectTable rejects;

  RosterMerge(Statements statements, EnrollmentRequest request, KnownTargets known, long run) {
    this.statements = statements;
    this.request = request;
    this.known = known;
    this.run = run;
    this.rejects = new RejectTable(statements, run);
  }

  /** What was merged, and what the reader saw. */
  record Merged(MergeCounts counts, ChunkFacts facts, boolean changesTeachers) {}

  /**
   * Merges the rows up to the next end of a transaction.
   *
   * @param sink receives the rejects, before the shortest part of all begins; null if not now
   */
  Merged run(RosterPump pump, @Nullable RejectSink sink) {
    ChunkFacts facts = stage(pump);
    lock();
    new EntryTable(statements, facts, request.mode()).create();
    Entries found = Entries.of(statements);
    RowChecks checks = new RowChecks(statements, facts, request, found);
    long superseded = checks.run();
    SeatMerge seats = new SeatMerge(statements, facts, request.mode());
    String sync = compareSeats(seats, checks, facts, found);
    Entries entries = checks.tookAway() ? Entries.of(statements) : found;
    PersonMerge people = new PersonMerge(statements);
    boolean changes = findChanges(people, entries);
    Guards guards = new Guards(statements, request);
    long emailChanges = changes ? guards.emailChanges(facts.read()) : 0;
    guards.withdrawals(sync);
    TeacherCounts teachers = mergePeople(people, entries, changes, emailChanges);
    RowCounts rows = reject(pump, facts, superseded, sink);
    if (rows.accepted() != entries.kept() + superseded) {
      throw new IllegalStateException("accepted rows were lost: " + rows);
    }
    EnrollmentCounts enrollments = mergeSeats(seats, entries);
    return new Merged(new MergeCounts(rows, teachers, enrollments), facts, changes);
  }

  private ChunkFacts stage(RosterPump pump) {
    statements.execute("SET LOCAL work_mem = '64MB'");
    statements.execute("SET LOCAL jit = off");
    statements.execute(StagedColumns.TABLE);
    ChunkFacts facts = statements.copy("pg_temp.staged", pump);
    statements.execute("ANALYZE pg_temp.staged (record, problems, email_key, external_id)");
    return facts;
  }

  private void lock() {
    String usual = String.valueOf(statements.text("SHOW lock_timeout"));
    long milliseconds =
        statements.number("SELECT setting FROM pg_catalog.pg_settings WHERE name = 'lock_timeout'");
    statements.execute("SET LOCAL lock_timeout = " + LONGER * milliseconds);
    statements.execute(Locks.TEACHERS);
    statements.execute("SET LOCAL lock_timeout = '" + usual + "'");
  }

  private @Nullable String compareSeats(
      SeatMerge seats, RowChecks checks, ChunkFacts facts, Entries found) {
    seats.createTable();
    if (found.known() > 0) {
      seats.compare();
      if (facts.hasDates()) {
        checks.datesOfSeats();
      }
    }
    SyncTarget target = request.sync();
    if (target == null) {
      return null;
    }
    String condition = SyncWithdrawals.condition(target, known);
    new SyncWithdrawals(statements, facts, condition).find();
    return condition;
  }

  private boolean findChanges(PersonMerge people, Entries entries) {
    if (entries.hasSeveral()) {
      people.fold();
    }
    boolean some =
        request.mode() != EnrollmentMode.ADD && (entries.changed() > 0 || entries.hasSeveral());
    if (some) {
      people.findChanges();
    }
    return some;
  }

  private TeacherCounts mergePeople(
      PersonMerge people, Entries entries, boolean changes, long emailChanges) {
    long distinct = entries.single();
    boolean someNew = entries.newSingle() > 0;
    if (entries.hasSeveral()) {
      long[] folded =
          statements.numbers("SELECT count(*), count(*) FILTER (WHERE is_new) FROM pg_temp.folded");
      distinct += folded[0];
      someNew |= folded[1] > 0;
    }
    long updated = changes ? people.update(run) : 0;
    long created = someNew ? people.insert(run) : 0;
    analyze("iioe.teacher", created);
    return new TeacherCounts(created, updated, distinct - created - updated, emailChanges);
  }

  private RowCounts reject(
      RosterPump pump, ChunkFacts facts, long superseded, @Nullable RejectSink sink) {
    boolean none = facts.rejected() == 0 && !hasRefusals();
    long rejected = none ? 0 : rejects.fill(pump);
    if (sink != null) {
      rejects.send(pump.dialect(), pump.header(), sink);
    }
    return new RowCounts(facts.read(), facts.read() - rejected, rejected, superseded);
  }

  private boolean hasRefusals() {
    return statements.hasRows("FROM pg_temp.refusal");
  }

  private EnrollmentCounts mergeSeats(SeatMerge seats, Entries entries) {
    long[] found =
        statements.numbers(
            """
            SELECT count(*) FILTER (WHERE id IS NULL),
              count(*) FILTER (WHERE id IS NOT NULL AND status = 'active'),
              count(*) FILTER (WHERE id IS NOT NULL AND status = 'withdrawn'),
              count(*) FILTER (WHERE id IS NOT NULL AND status = 'withdrawn' AND record IS NULL)
            FROM pg_temp.seat""");
    if (found[1] + found[2] > 0) {
      seats.update(run);
    }
    long expected = entries.newTargets() + found[0];
    long created =
        expected == 0
            ? 0
            : new ForeignKeys(statements).inserting(expected, () -> seats.insert(run));
    if (created != expected) {
      throw new IllegalStateException(created + " enrollments instead of " + expected);
    }
    analyze("iioe.enrollment", created);
    long ofRows = found[2] - found[3];
    return new EnrollmentCounts(
        created, found[1], entries.targets() - created - found[1] - ofRows, found[2]);
  }

  /** The next import must not plan for an empty table; others may not analyze it. */
  private void analyze(String table, long created) {
    if (created >= MANY) {
      statements.execute("ANALYZE " + table);
    }
  }
}
