package org.iioe.commands.procedure.simulation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.iioe.commands.mechanism.machine.Action;
import org.iioe.commands.mechanism.machine.Facts;
import org.jspecify.annotations.Nullable;

/**
 * An event of the journal.
 *
 * @param version number of the version that allowed it
 * @param stored the facts as they were stored
 * @param subjectRoles the roles of the subject's mechanism that the person held; null when it
 *     follows from the event that they suffice
 * @param againstRoles the same of the other mechanism
 */
record PastEvent(
    long application,
    String code,
    String partner,
    @Nullable String country,
    int number,
    String kind,
    String event,
    @Nullable String stage,
    String to,
    LocalDate on,
    boolean reasonGiven,
    Set<String> owing,
    boolean timed,
    int version,
    String stored,
    @Nullable Set<String> subjectRoles,
    @Nullable Set<String> againstRoles) {
  static PastEvent of(ResultSet row) throws SQLException {
    Set<String> owing = texts(row.getString(12));
    return new PastEvent(
        row.getLong(1),
        row.getString(2),
        row.getString(3),
        row.getString(4),
        row.getInt(5),
        row.getString(6),
        row.getString(7),
        row.getString(8),
        row.getString(9),
        row.getObject(10, LocalDate.class),
        row.getBoolean(11),
        owing == null ? Set.of() : owing,
        row.getBoolean(13),
        row.getInt(14),
        row.getString(15),
        texts(row.getString(16)),
        texts(row.getString(17)));
  }

  /** The names between spaces, which no name has. */
  private static @Nullable Set<String> texts(@Nullable String names) {
    if (names == null) {
      return null;
    }
    return names.isEmpty() ? Set.of() : Set.copyOf(List.of(names.split(" ")));
  }

  Facts facts() {
    return Facts.parse(stored);
  }

  boolean isOpening() {
    return kind.equals("opened");
  }

  boolean isStep() {
    return kind.equals("step");
  }

  /** The same again, by somebody with these roles. */
  Action again(Set<String> roles) {
    Action.Kind what = isStep() ? Action.Kind.STEP : Action.Kind.TRANSITION;
    return new Action(what, event, timed ? Set.of() : roles, owing, reasonGiven, timed);
  }
}
