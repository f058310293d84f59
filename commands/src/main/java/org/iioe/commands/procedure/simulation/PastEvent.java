package org.iioe.commands.procedure.simulation;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.iioe.commands.mechanism.machine.Action;
import org.iioe.commands.mechanism.machine.Facts;
import org.jspecify.annotations.Nullable;

/**
 * An event of the journal.
 *
 * @param version number of the version that allowed it
 * @param stored the facts as they were stored; null when nobody needs them
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
    @Nullable String stored,
    @Nullable Set<String> subjectRoles,
    @Nullable Set<String> againstRoles) {
  static PastEvent of(ResultSet row) throws SQLException {
    Set<String> owing = texts(row.getArray(12));
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
        texts(row.getArray(16)),
        texts(row.getArray(17)));
  }

  private static @Nullable Set<String> texts(@Nullable Array array) throws SQLException {
    return array == null ? null : Set.copyOf(List.of((String[]) array.getArray()));
  }

  /** Whether the rules decide alike, whatever the facts. */
  boolean isKnown() {
    return stored == null;
  }

  Facts facts() {
    return Facts.parse(Objects.requireNonNull(stored, "facts"));
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
