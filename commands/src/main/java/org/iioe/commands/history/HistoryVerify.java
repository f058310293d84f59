package org.iioe.commands.history;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.iioe.commands.database.AuditChain;
import org.iioe.commands.database.ChainFinding;
import org.iioe.commands.database.Database;
import org.iioe.commands.fault.Fault;
import org.iioe.commands.progress.Progress;
import org.jspecify.annotations.Nullable;

/**
 * Verifies that the audit events are as they were appended, and exports the end of their chain so
 * that later not even who owns the database can write them anew.
 */
public final class HistoryVerify {
  /**
   * What is wanted.
   *
   * @param against the file of an exported head that the chain must still hold, or null
   * @param export whether to make a head to export
   * @param program the version of this program
   */
  public record Request(@Nullable Path against, boolean export, String program) {}

  /**
   * The exported head that the chain was compared with.
   *
   * @param signature {@code valid}, {@code none}, or {@code unchecked} for want of a key
   * @param contained whether the chain still holds it
   */
  public record Against(
      long event, String digest, String at, String exported, String signature, boolean contained) {}

  /**
   * What was found.
   *
   * @param export the text of the file with the head; null unless it was asked for and the chain is
   *     sound and not empty
   */
  public record Report(
      AuditChain.Report chain,
      List<ChainFinding> findings,
      long found,
      @Nullable Against against,
      @Nullable String export) {
    public Report {
      findings = List.copyOf(findings);
    }

    /** Whether nothing is wrong. */
    public boolean isSound() {
      return found == 0;
    }
  }

  private final Database database;
  private final @Nullable AuditKey key;
  private final Clock clock;

  /**
   * @param key signs and checks heads, or null when none is configured
   */
  public HistoryVerify(Database database, @Nullable AuditKey key, Clock clock) {
    this.database = database;
    this.key = key;
    this.clock = clock;
  }

  /**
   * Verifies the whole chain.
   *
   * @param progress hears events
   * @throws Fault of kind invalid input when the head to compare with cannot be read, or its
   *     signature is wrong or, with a key, missing
   */
  public Report verify(Request request, Progress progress) {
    Path file = request.against();
    AuditHead exported = file == null ? null : AuditHeadFile.read(file);
    String signature =
        exported == null || file == null ? "" : AuditHeadFile.signature(exported, key, file);
    return database.read(
        connection -> {
          AuditChain.Report chain = AuditChain.verify(connection, progress);
          Against against = exported == null ? null : against(connection, exported, signature);
          return report(connection, request, chain, against);
        });
  }

  private Report report(
      Connection connection, Request request, AuditChain.Report chain, @Nullable Against against)
      throws SQLException {
    List<ChainFinding> findings = new ArrayList<>(chain.findings());
    long found = chain.found();
    if (against != null && !against.contained()) {
      found++;
      findings.add(
          0, ChainFinding.absent(ChainFinding.Kind.REWRITTEN, against.event(), against.event()));
    }
    boolean sound = found == 0;
    return new Report(
        chain,
        findings,
        found,
        against,
        request.export() && sound ? export(connection, request, chain) : null);
  }

  private static Against against(Connection connection, AuditHead head, String signature)
      throws SQLException {
    boolean contained =
        head.digest().equals(digest(connection, head.event()))
            && head.platform().equals(digest(connection, 1));
    return new Against(
        head.event(), head.digest(), head.at(), head.exported(), signature, contained);
  }

  private static @Nullable String digest(Connection connection, long event) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement("SELECT digest FROM iioe.audit_event WHERE id = ?")) {
      statement.setLong(1, event);
      try (ResultSet row = statement.executeQuery()) {
        return row.next() ? HexFormat.of().formatHex(row.getBytes(1)) : null;
      }
    }
  }

  private @Nullable String export(Connection connection, Request request, AuditChain.Report chain)
      throws SQLException {
    AuditChain.Head end = chain.head();
    String first = chain.first();
    if (end == null || first == null) {
      return null;
    }
    AuditHead head =
        new AuditHead(
            end.event(),
            end.digest(),
            end.at().toInstant().toString(),
            clock.instant().truncatedTo(ChronoUnit.SECONDS).toString(),
            first,
            connection.getCatalog(),
            request.program(),
            null,
            null);
    return (key == null ? head : head.signedWith(key)).json();
  }
}
