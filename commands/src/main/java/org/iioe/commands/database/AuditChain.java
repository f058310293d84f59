package org.iioe.commands.database;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.iioe.commands.fault.Fault;
import org.iioe.commands.progress.Progress;
import org.jspecify.annotations.Nullable;

/**
 * Walks the chain of audit events and names whatever is not as it was appended.
 *
 * <p>Who owns the database can still write the whole chain anew; a head that was exported before
 * shows that.
 */
public final class AuditChain {
  /** As many are told; all are counted. */
  private static final int TOLD = 1000;

  private static final int ROWS_AT_A_TIME = 2000;

  /** What the first event continues. */
  private static final String NONE = "0".repeat(64);

  /**
   * Where the chain ends.
   *
   * @param event number of the last event
   * @param digest its digest, in hexadecimal
   */
  public record Head(long event, String digest, OffsetDateTime at) {}

  /**
   * What was found.
   *
   * @param events how many there are
   * @param head the last of them; null when there is none
   * @param first the digest of event 1, by which the chain is told from others; null like head
   * @param findings the first thousand
   * @param found how many there are
   */
  public record Report(
      long events,
      @Nullable Head head,
      @Nullable String first,
      List<ChainFinding> findings,
      long found) {
    public Report {
      findings = List.copyOf(findings);
    }
  }

  private final MessageDigest sha256 = sha256();
  private final List<ChainFinding> findings = new ArrayList<>();
  private long found;
  private long events;
  private @Nullable String first;
  private @Nullable AuditRow last;

  /** What the next event must continue: the digest that the last one has, or should have. */
  private @Nullable String stored = NONE;

  private @Nullable String computed = NONE;

  private AuditChain() {}

  /**
   * Verifies the whole chain, as it is when this begins, in constant memory.
   *
   * @param connection in a transaction that has done nothing yet
   * @param progress hears events
   * @throws Fault of kind interrupted
   */
  public static Report verify(Connection connection, Progress progress) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY");
      AuditChain chain = new AuditChain();
      long head = chain.head(statement, progress);
      statement.setFetchSize(ROWS_AT_A_TIME);
      try (ResultSet rows = statement.executeQuery(AuditRow.QUERY)) {
        while (rows.next()) {
          chain.look(AuditRow.of(rows));
          chain.tell(progress);
        }
      }
      statement.setFetchSize(0);
      chain.end(statement, head);
      return chain.report();
    }
  }

  /** The number of the event that the database takes for the last one; 0 when it does not say. */
  private long head(Statement statement, Progress progress) throws SQLException {
    try (ResultSet row = statement.executeQuery("SELECT event_id FROM iioe.audit_head")) {
      long head = row.next() ? row.getLong(1) : 0;
      progress.expect(head);
      return head;
    }
  }

  private void tell(Progress progress) {
    if (events % ROWS_AT_A_TIME == 0) {
      progress.advance(ROWS_AT_A_TIME);
      if (Thread.currentThread().isInterrupted()) {
        throw Fault.interrupted("INTERRUPTED");
      }
    }
  }

  private void look(AuditRow row) {
    events++;
    if (row.id() < 1) {
      add(ChainFinding.of(ChainFinding.Kind.INSERTED, row));
      return;
    }
    long expected = last == null ? 1 : last.id() + 1;
    boolean gap = row.id() > expected;
    if (gap) {
      add(ChainFinding.absent(ChainFinding.Kind.MISSING, expected, row.id() - 1));
    }
    judge(row, gap);
    if (row.isRunAltered()) {
      add(ChainFinding.of(ChainFinding.Kind.RUN_CHANGED, row));
    }
    if (first == null) {
      first = row.digest();
    }
    last = row;
  }

  /** Says what is wrong with an event, of which the one before is known unless there is a gap. */
  private void judge(AuditRow row, boolean gap) {
    boolean itself = row.isItself(sha256);
    String previous = row.previous();
    boolean continues =
        gap || (previous != null && (previous.equals(stored) || previous.equals(computed)));
    if (!itself) {
      add(ChainFinding.of(ChainFinding.Kind.CHANGED, row));
    } else if (!continues) {
      add(ChainFinding.of(ChainFinding.Kind.REPLACED, last == null ? row : last));
    }
    String before = gap ? previous : stored;
    computed = itself ? row.digest() : row.digestAfter(before == null ? "" : before, sha256);
    stored = row.digest();
  }

  private void end(Statement statement, long head) throws SQLException {
    long end = last == null ? 0 : last.id();
    if (head > end) {
      add(ChainFinding.absent(ChainFinding.Kind.CUT_OFF, end + 1, head));
    } else if (!isHead(statement, end)) {
      add(
          last == null
              ? ChainFinding.absent(ChainFinding.Kind.HEAD_MOVED, 0, 0)
              : ChainFinding.of(ChainFinding.Kind.HEAD_MOVED, last));
    }
  }

  private boolean isHead(Statement statement, long end) throws SQLException {
    try (ResultSet row =
        statement.executeQuery("SELECT event_id, encode(digest, 'hex') FROM iioe.audit_head")) {
      return row.next()
          && row.getLong(1) == end
          && (row.getString(2).equals(stored) || row.getString(2).equals(computed));
    }
  }

  private void add(ChainFinding finding) {
    found++;
    if (findings.size() < TOLD) {
      findings.add(finding);
    }
  }

  private Report report() {
    AuditRow end = last;
    Head head =
        end == null || end.digest() == null || end.at() == null
            ? null
            : new Head(end.id(), end.digest(), end.at());
    return new Report(events, head, first, findings, found);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
