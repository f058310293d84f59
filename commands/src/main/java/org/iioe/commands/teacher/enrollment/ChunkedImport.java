package org.iioe.commands.teacher.enrollment;

import java.util.List;
import java.util.Map;
import org.iioe.commands.database.Database;
import org.iioe.commands.database.Run;
import org.iioe.commands.table.TableDialect;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * A roster in a transaction for so many records each, all of one run. How far it is stands in the
 * same transaction as the records, so that a run that was stopped is gone on with, and two that do
 * so at once cannot both.
 */
final class ChunkedImport {
  private final Database database;
  private final RosterRuns book;
  private final EnrollmentRequest request;
  private final Stoppable stoppable;

  private @Nullable Run run;
  private MergeCounts counts = MergeCounts.NONE;
  private long done;
  private @Nullable RosterPump pump;
  private @Nullable KnownTargets known;

  /** Where the pump stands; -1 while nobody knows. */
  private long pumped = -1;

  ChunkedImport(
      Database database, RosterRuns book, EnrollmentRequest request, Stoppable stoppable) {
    this.database = database;
    this.book = book;
    this.request = request;
    this.stoppable = stoppable;
  }

  /** What a transaction came to, taken over once it is committed. */
  private record Chunk(
      Run run, RosterMerge.Merged merged, TableDialect dialect, List<String> header) {}

  EnrollmentResult run() {
    Run begun = book.unfinished().orElse(null);
    if (begun != null) {
      resume(begun);
    }
    try {
      Chunk chunk;
      do {
        Run open = run;
        chunk =
            open == null
                ? database.write(this::first)
                : database.write(open, handle -> next(handle, open));
        run = chunk.run();
        done += chunk.merged().facts().read();
        counts = counts.plus(chunk.merged().counts());
        pumped = done;
      } while (!chunk.merged().facts().isLast());
      return database.query(result(chunk, begun != null));
    } finally {
      closePump();
    }
  }

  private void resume(Run begun) {
    run = begun;
    database.query(
        handle -> {
          done = RosterRuns.done(handle, begun);
          counts = RosterRuns.counts(handle, begun);
          return done;
        });
  }

  private Chunk first(Handle handle) {
    stoppable.in(handle);
    RosterPump open = pumpAt(handle);
    return merge(handle, book.begin(handle, open), open);
  }

  private Chunk next(Handle handle, Run open) {
    stoppable.in(handle);
    RosterRuns.goOn(handle, open, done);
    return merge(handle, open, pumpAt(handle));
  }

  private RosterPump pumpAt(Handle handle) {
    RosterPump open = pump;
    if (open == null || pumped != done) {
      closePump();
      known = WholeImport.known(handle);
      open = new RosterPump(request.input(), known, done, request.chunk());
      pump = open;
    }
    pumped = -1;
    return open;
  }

  private void closePump() {
    if (pump != null) {
      pump.close();
      pump = null;
    }
  }

  private Chunk merge(Handle handle, Run open, RosterPump from) {
    KnownTargets targets = java.util.Objects.requireNonNull(known);
    RosterMerge.Merged merged =
        new RosterMerge(new Statements(handle), request, targets, open.id()).run(from, null);
    MergeCounts all = counts.plus(merged.counts());
    RosterRuns.note(handle, open, done + merged.facts().read(), all);
    if (merged.facts().isLast()) {
      book.finish(handle, open, all);
    }
    return new Chunk(open, merged, from.dialect(), from.header());
  }

  private java.util.function.Function<Handle, EnrollmentResult> result(
      Chunk last, boolean isResumed) {
    return handle -> {
      Statements statements = new Statements(handle);
      RejectTable rejects = new RejectTable(statements, last.run().id());
      rejects.send(last.dialect(), last.header(), request.rejects());
      AnnouncementSink announcements = request.announcements();
      if (announcements != null) {
        new Announcements(statements, last.run().id()).send(announcements);
      }
      Map<String, Long> byCode = rejects.byCode();
      return new EnrollmentResult(
          last.run().id(),
          isResumed,
          last.dialect(),
          last.header(),
          counts.rows(),
          counts.teachers(),
          counts.enrollments(),
          byCode,
          ChangePreview.NONE);
    };
  }
}
