package org.iioe.commands.database;

import java.sql.SQLException;
import org.iioe.commands.fault.Fault;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/**
 * What each SQLSTATE means to people; the only place that knows. Messages of the server are not
 * passed on: their details quote rows, and rows hold personal data.
 */
public final class SqlFaults {
  private SqlFaults() {}

  /**
   * The fault of a failed statement or connection, or a plain exception when the statement itself
   * is a mistake of the program's. The cause is kept for {@code --debug}.
   */
  public static RuntimeException of(SQLException failure) {
    String state = state(failure);
    Fault fault = fault(state);
    if (fault == null) {
      return new IllegalStateException("the database answered SQLSTATE " + state, failure);
    }
    String constraint = constraint(failure);
    if (constraint != null) {
      fault.with("constraint", constraint);
    }
    if (isAboutConnecting(state)) {
      fault.with("reason", failure.getMessage());
    }
    return fault.with("sqlState", state).causedBy(failure);
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

  private static @Nullable String constraint(SQLException failure) {
    ServerErrorMessage message =
        failure instanceof PSQLException server ? server.getServerErrorMessage() : null;
    return message == null ? null : message.getConstraint();
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
