package org.iioe.commands.database;

import java.sql.SQLException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.iioe.commands.fault.Fault;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/**
 * What each SQLSTATE means to people; the only place that knows. Messages of the server are not
 * passed on: their details quote rows, and rows hold personal data.
 */
public final class SqlFaults {
  private static final String LEFT_OUT = "the server's words may quote rows and are left out";

  private static final Pattern RULE = Pattern.compile("iioe: ([A-Z_]{1,64})");

  private SqlFaults() {}

  /**
   * The fault of a failed statement or connection, or a plain exception when the statement itself
   * is a mistake of the program's. Where it happened is kept for {@code --debug}, and what the
   * server said of a row is not.
   */
  public static RuntimeException of(SQLException failure) {
    String state = state(failure);
    Fault fault = fault(state);
    if (fault == null) {
      return new IllegalStateException(
          "the database answered SQLSTATE " + state, withoutWords(failure));
    }
    String constraint = constraint(failure);
    if (constraint != null) {
      fault.with("constraint", constraint);
    }
    String rule = rule(failure);
    if (rule != null) {
      fault.with("rule", rule);
    }
    if (isAboutConnecting(state)) {
      return fault.with("reason", failure.getMessage()).with("sqlState", state).causedBy(failure);
    }
    return fault.with("sqlState", state).causedBy(withoutWords(failure));
  }

  /** The same failure at the same place; a terminal's output is often kept, and read by others. */
  private static SQLException withoutWords(SQLException failure) {
    String state = state(failure);
    SQLException silent =
        new SQLException(
            "SQLSTATE " + state + ": " + (isAboutStatement(state) ? words(failure) : LEFT_OUT),
            state);
    silent.setStackTrace(failure.getStackTrace());
    return silent;
  }

  /** A mistake in a statement: what is said of it quotes names of tables and columns only. */
  private static boolean isAboutStatement(String state) {
    return state.startsWith("42");
  }

  private static String words(SQLException failure) {
    ServerErrorMessage message = serverMessage(failure);
    return message == null ? LEFT_OUT : String.valueOf(message.getMessage());
  }

  /** The SQLException that a library wrapped, or null. */
  public static @Nullable SQLException in(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql) {
        return sql;
      }
    }
    return null;
  }

  /** Whether the transaction was undone by the server for a reason that passes. */
  static boolean isTransient(SQLException failure) {
    String state = state(failure);
    return state.equals("40001") || state.equals("40P01");
  }

  /** Whether the connection is gone, so that nobody knows what became of a commit. */
  static boolean isConnectionLost(SQLException failure) {
    String state = state(failure);
    return state.startsWith("08")
        || state.equals("57P01")
        || state.equals("57P02")
        || state.equals("57P03");
  }

  private static String state(SQLException failure) {
    String state = failure.getSQLState();
    return state == null ? "" : state;
  }

  /** Then the driver's own words are of help and quote no row. */
  private static boolean isAboutConnecting(String state) {
    return state.startsWith("08") || state.startsWith("28") || state.equals("3D000");
  }

  /** The code that a trigger of ours gave: it is our own word, and quotes nothing. */
  private static @Nullable String rule(SQLException failure) {
    ServerErrorMessage message = serverMessage(failure);
    String words = message == null ? null : message.getMessage();
    Matcher rule = RULE.matcher(words == null ? "" : words);
    return rule.matches() ? rule.group(1) : null;
  }

  private static @Nullable String constraint(SQLException failure) {
    ServerErrorMessage message = serverMessage(failure);
    return message == null ? null : message.getConstraint();
  }

  private static @Nullable ServerErrorMessage serverMessage(SQLException failure) {
    return failure instanceof PSQLException server ? server.getServerErrorMessage() : null;
  }

  private static @Nullable Fault fault(String state) {
    return switch (state) {
      case "08004", "28000", "28P01" -> Fault.refused("DATABASE_LOGIN_REFUSED");
      case "3D000" -> Fault.notFound("DATABASE_UNKNOWN");
      case "3F000", "42P01" -> Fault.refused("DATABASE_SCHEMA_MISSING");
      case "42501" -> Fault.refused("DATABASE_PERMISSION_MISSING");
      case "25006" -> Fault.unavailable("DATABASE_READ_ONLY");
      case "40001", "40P01" -> Fault.unavailable("DATABASE_BUSY");
      case "55P03", "57014" -> Fault.unavailable("DATABASE_LOCKED");
      case "53100" -> Fault.unavailable("DATABASE_DISK_FULL");
      case "53300" -> Fault.unavailable("DATABASE_TOO_MANY_CONNECTIONS");
      case "57P03" -> Fault.unavailable("DATABASE_STARTING");
      default -> ofClass(state);
    };
  }

  private static @Nullable Fault ofClass(String state) {
    if (state.startsWith("23")) {
      return Fault.refused("DATABASE_RULE_BROKEN");
    }
    boolean lost = state.startsWith("08") || state.startsWith("57") || state.startsWith("53");
    return lost ? Fault.unavailable("DATABASE_UNREACHABLE") : null;
  }
}
