package org.iioe.commands.partner.cases;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.iioe.commands.content.ContentStore;
import org.iioe.commands.database.ChangeLimit;
import org.iioe.commands.database.Database;
import org.iioe.commands.database.Runs;
import org.iioe.commands.fault.Fault;
import org.iioe.commands.partner.PartnerScope;
import org.jspecify.annotations.Nullable;

/** Lists what is late or falls due, and lets happen what time alone brings about. */
public final class PartnerDue {
  /**
   * What is wanted.
   *
   * @param within how long in advance it is listed
   * @param on as if it were this day, and then nothing is changed; null for today
   * @param limit how many cases may change, for a clock that jumped would change most of them; null
   *     for what is usual
   * @param dryRun whether nothing shall be changed
   */
  public record Request(
      PartnerScope scope,
      Period within,
      @Nullable LocalDate on,
      @Nullable ChangeLimit limit,
      boolean dryRun) {
    public Request {
      if (within.isNegative()) {
        throw new IllegalArgumentException("within " + within);
      }
    }
  }

  private static final long USUAL_AT_LEAST = 20;

  private final Database database;
  private final DueWork work;
  private final Clock clock;

  /**
   * @param store is opened when a guard asks for a document
   * @param clock of this machine, which must agree with the server's
   */
  public PartnerDue(Database database, Runs runs, Supplier<ContentStore> store, Clock clock) {
    this.database = database;
    this.work = new DueWork(database, runs, store);
    this.clock = clock;
  }

  /**
   * Lets happen what time alone brings about now, each case in a transaction of its own; or
   * rehearses it. As if it were another day, nothing happens.
   *
   * @throws Fault of kind unavailable when the clocks of the server and of this machine differ; of
   *     kind refused when more cases would change than the limit allows
   */
  public DueReport apply(Request request) {
    if (request.on() != null) {
      return DueReport.NOTHING;
    }
    List<DueLine> lines = database.read(connection -> triggered(connection, request));
    return request.dryRun() ? work.rehearse(lines) : work.apply(lines);
  }

  /** Those whose time has come: of each case what comes first. */
  private List<DueLine> triggered(Connection connection, Request request) throws SQLException {
    if (!request.dryRun()) {
      ClockRule.check(connection, clock);
    }
    List<DueLine> lines = new ArrayList<>();
    Set<Long> cases = new HashSet<>();
    try (PreparedStatement statement = DueQuery.triggered(connection, request);
        ResultSet rows = statement.executeQuery()) {
      while (rows.next()) {
        if (cases.add(rows.getLong(1))) {
          lines.add(DueQuery.read(rows));
        }
      }
    }
    if (!lines.isEmpty()) {
      check(connection, request, lines.size());
    }
    return lines;
  }

  private static void check(Connection connection, Request request, long changes)
      throws SQLException {
    long open = DueQuery.open(connection, request.scope().country());
    long most = request.limit() == null ? usual(open) : request.limit().of(open);
    if (changes > most) {
      throw Fault.refused("PARTNER_DUE_TOO_MANY")
          .with("changes", changes)
          .with("open", open)
          .with("most", most);
    }
  }

  /** How many of so many cases without being told: 5 %, and 20 where there are few. */
  private static long usual(long open) {
    return Math.max(USUAL_AT_LEAST, ChangeLimit.DEFAULT.of(open));
  }

  /** Gives what is late or falls due to who walks it, once, while it comes from the server. */
  public void list(Request request, Consumer<Iterator<DueLine>> walker) {
    database.read(
        connection -> {
          try (PreparedStatement statement = DueQuery.list(connection, request);
              ResultSet rows = statement.executeQuery()) {
            walker.accept(new DueLines(rows));
            return true;
          }
        });
  }
}
