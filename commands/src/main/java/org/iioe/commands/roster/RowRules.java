package org.iioe.commands.roster;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the cells of a row must have to do with each other. */
final class RowRules {
  private static final List<RosterColumn> NAMES =
      List.of(RosterColumn.GIVEN_NAME, RosterColumn.FAMILY_NAME, RosterColumn.FULL_NAME);
  private static final List<RosterColumn> OF_ENROLLMENTS =
      List.of(
          RosterColumn.LANGUAGE_EDITION,
          RosterColumn.COHORT,
          RosterColumn.ROLE,
          RosterColumn.STARTS,
          RosterColumn.ENDS);
  private static final String WITHDRAW = "withdraw";

  private final RowState row;
  private final RosterHeading heading;

  RowRules(RowState row, RosterHeading heading) {
    this.row = row;
    this.heading = heading;
  }

  void check() {
    checkName();
    checkTarget();
    checkDates();
  }

  private void checkName() {
    boolean named = false;
    boolean wrong = false;
    boolean erased = false;
    for (int i = 0; i < NAMES.size(); i++) {
      String value = row.value(NAMES.get(i));
      named |= value != null && !value.isEmpty();
      erased |= value != null && value.isEmpty();
      wrong |= row.isWrong(NAMES.get(i));
    }
    // A teacher without any name would be left, and no certificate could be printed.
    if (erased && !named && !wrong) {
      row.at(null, -1, "");
      row.add("NAME_MISSING");
    }
  }

  private boolean isWithdrawal() {
    return WITHDRAW.equals(row.value(RosterColumn.ACTION));
  }

  private void checkTarget() {
    boolean course = row.has(RosterColumn.COURSE) || row.isWrong(RosterColumn.COURSE);
    boolean training = row.has(RosterColumn.TRAINING) || row.isWrong(RosterColumn.TRAINING);
    if (!course && training && row.has(RosterColumn.LANGUAGE_EDITION)) {
      complain(RosterColumn.LANGUAGE_EDITION, "EDITION_WITHOUT_COURSE");
    } else if (!course && !training) {
      RosterColumn idle = idle();
      if (idle != null) {
        complain(idle, "ENROLLMENT_IN_NOTHING");
      }
    }
  }

  /** A column that says something of an enrollment. */
  private @Nullable RosterColumn idle() {
    for (RosterColumn column : OF_ENROLLMENTS) {
      if (row.has(column)) {
        return column;
      }
    }
    boolean own = heading.cells().containsKey(RosterColumn.ACTION);
    return own && isWithdrawal() ? RosterColumn.ACTION : null;
  }

  private void checkDates() {
    String starts = row.value(RosterColumn.STARTS);
    String ends = row.value(RosterColumn.ENDS);
    if (starts == null || ends == null || starts.isEmpty() || ends.isEmpty()) {
      return;
    }
    // ISO 8601: earlier in time is earlier in the alphabet.
    if (ends.compareTo(starts) < 0) {
      row.at(RosterColumn.ENDS, cell(RosterColumn.ENDS), ends);
      row.add("ENDS_BEFORE_STARTS", "starts", starts);
    }
  }

  private void complain(RosterColumn column, String code) {
    String value = row.value(column);
    row.at(column, cell(column), value == null ? "" : value);
    row.add(code, "column", column.label());
  }

  private int cell(RosterColumn column) {
    return heading.cells().getOrDefault(column, -1);
  }
}
