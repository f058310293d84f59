package org.iioe.commands.partner.rules;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.iioe.commands.database.DatabaseAddress;

/**
 * What somebody does to cases past the program, with statements written by hand, as the owner of
 * the database. Until {@link #commit} nothing stays.
 */
final class RuleTrial implements AutoCloseable {
  /** What a statement comes to when it is not refused. */
  static final String DONE = "done";

  private final Connection connection;

  RuleTrial(DatabaseAddress address) {
    try {
      connection =
          DriverManager.getConnection(
              "jdbc:postgresql://" + address.hosts().get(0) + "/" + address.database(),
              address.user(),
              address.password());
      connection.setAutoCommit(false);
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }

  /** Root over region over centre over uni, with people, and mechanism m in version 1. */
  RuleTrial prepare() {
    must(resource("partners.sql"));
    publish(1, 1, resource("mechanism.json"));
    return this;
  }

  void publish(int id, int number, String canonical) {
    try (PreparedStatement insert =
        connection.prepareStatement(
            """
            INSERT INTO iioe.mechanism_version (id, mechanism_id, number, canonical, digest, run_id)
            OVERRIDING SYSTEM VALUE
            VALUES (?, 1, ?, ?, encode(sha256(convert_to(?, 'UTF8')), 'hex'), 1001)""")) {
      insert.setInt(1, id);
      insert.setInt(2, number);
      insert.setString(3, canonical);
      insert.setString(4, canonical);
      insert.executeUpdate();
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }

  /** A case of a partner that begins today: number 10 times the partner's. */
  String opens(int partner, String person) {
    String application =
        tries(
            """
            INSERT INTO iioe.application (id, code, partner_id, mechanism_version_id, submitter, opened_on)
            OVERRIDING SYSTEM VALUE VALUES (%d, 'A-%1$d', %d, 1, '%s', current_date)"""
                .formatted(10 * partner, partner, person));
    return application.equals(DONE)
        ? event(10 * partner, "kind", "'opened'", "event", "'opened'", "person", quoted(person))
        : application;
  }

  /** The person lets an event of the case of uni happen. */
  String takes(String person, String event, String... columns) {
    String[] all = Arrays.copyOf(columns, columns.length + 6);
    String[] mine = {"kind", "'transition'", "event", quoted(event), "person", quoted(person)};
    System.arraycopy(mine, 0, all, columns.length, 6);
    return event(40, all);
  }

  String does(String person, String step) {
    return event(40, "kind", "'step'", "event", quoted(step), "person", quoted(person));
  }

  String timed(String event) {
    return event(40, "kind", "'transition'", "event", quoted(event), "timed", "true");
  }

  /** An event of a case; columns and values, as SQL writes them, in turn. */
  String event(int application, String... columns) {
    return inserts(
        "application_event",
        also(columns, "application_id", String.valueOf(application), "run_id", "1001"));
  }

  String reviews(String reviewer, String verdict, String... columns) {
    return inserts(
        "application_review",
        also(
            columns,
            "application_id",
            "40",
            "reviewer",
            quoted(reviewer),
            "verdict",
            quoted(verdict),
            "role",
            "'secretariat'",
            "run_id",
            "1001"));
  }

  String attaches(String type, char digest, String dated, String... columns) {
    return inserts(
        "application_document",
        also(
            columns,
            "application_id",
            "40",
            "type",
            quoted(type),
            "digest",
            "repeat('" + digest + "', 64)",
            "bytes",
            "1",
            "name",
            "'a.pdf'",
            "media_type",
            "'application/pdf'",
            "dated",
            dated,
            "run_id",
            "1001"));
  }

  String signs(String party, String... columns) {
    return inserts(
        "agreement_signature",
        also(
            columns,
            "agreement_id",
            "(SELECT max(id) FROM iioe.agreement)",
            "party",
            quoted(party),
            "signed_on",
            "current_date",
            "run_id",
            "1001"));
  }

  /** Later columns of the same name win. */
  private static Map<String, String> also(String[] later, String... columns) {
    Map<String, String> all = new LinkedHashMap<>();
    for (String[] some : List.of(columns, later)) {
      for (int i = 0; i < some.length; i += 2) {
        all.put(some[i], some[i + 1]);
      }
    }
    return all;
  }

  private String inserts(String table, Map<String, String> row) {
    String columns = String.join(", ", row.keySet());
    String values = String.join(", ", row.values());
    return tries("INSERT INTO iioe." + table + " (" + columns + ") VALUES (" + values + ")");
  }

  /** What a statement comes to: done, the code of the rule that refuses it, or its SQLSTATE. */
  String tries(String sql) {
    try {
      Savepoint before = connection.setSavepoint();
      try (Statement statement = connection.createStatement()) {
        statement.execute(sql);
        return DONE;
      } catch (SQLException refusal) {
        connection.rollback(before);
        return code(refusal);
      }
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }

  private static String code(SQLException refusal) {
    String first = Objects.requireNonNull(refusal.getMessage()).lines().findFirst().orElse("");
    String rule = "ERROR: iioe: ";
    return first.startsWith(rule) && refusal.getSQLState().equals("23514")
        ? first.substring(rule.length())
        : refusal.getSQLState();
  }

  void must(String sql) {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException failure) {
      throw new IllegalStateException(sql, failure);
    }
  }

  /** What the owner does with all rules switched off. */
  void behindTheRules(String sql) {
    must("SET LOCAL session_replication_role = replica");
    must(sql);
    must("SET LOCAL session_replication_role = origin");
  }

  /** The rows, their columns joined by blanks. */
  List<String> rows(String query) {
    return texts("SELECT translate(data::text, ',()\"', ' ') FROM (" + query + ") data");
  }

  /** The first column of a query with these texts in it. */
  List<String> texts(String query, String... values) {
    try (PreparedStatement statement = connection.prepareStatement(query)) {
      for (int i = 0; i < values.length; i++) {
        statement.setString(i + 1, values[i]);
      }
      List<String> list = new ArrayList<>();
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          list.add(rows.getString(1));
        }
      }
      return list;
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }

  /** One value as it is. */
  String text(String query) {
    return texts(query).get(0);
  }

  String one(String query) {
    return rows(query).get(0);
  }

  /** Whether somebody in this database waits for a lock. */
  boolean somebodyWaits() {
    return !one("SELECT count(*) FROM pg_locks JOIN pg_stat_activity USING (pid)"
            + " WHERE NOT granted AND datname = current_database()")
        .equals("0");
  }

  void undoAll() {
    end(connection::rollback);
  }

  void commit() {
    end(connection::commit);
  }

  /** A way to end a transaction. */
  private interface Ending {
    void run() throws SQLException;
  }

  private static void end(Ending ending) {
    try {
      ending.run();
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }

  private static String quoted(String value) {
    return "'" + value + "'";
  }

  private static String resource(String name) {
    try (InputStream in = RuleTrial.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  @Override
  public void close() {
    end(
        () -> {
          if (!connection.isClosed()) {
            connection.rollback();
            connection.close();
          }
        });
  }
}
