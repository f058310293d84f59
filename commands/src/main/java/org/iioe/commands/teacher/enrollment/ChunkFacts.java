package org.iioe.commands.teacher.enrollment;

import org.iioe.commands.roster.RosterColumn;
import org.iioe.commands.roster.RosterRecord;

/** What the reader saw in the rows of one transaction: it saves the merge from looking for it. */
final class ChunkFacts {
  private long read;
  private long rejected;
  private long withoutEmail;
  private long firstWithoutEmail;
  private boolean externalIds;
  private boolean withdrawals;
  private boolean dates;
  private boolean trainings;
  private boolean last;

  void add(RosterRecord record) {
    read++;
    if (!record.isAccepted()) {
      rejected++;
      if (record.emailKey() == null) {
        firstWithoutEmail = withoutEmail == 0 ? record.row().line() : firstWithoutEmail;
        withoutEmail++;
      }
    }
    externalIds |= record.value(RosterColumn.EXTERNAL_ID) != null;
    withdrawals |= StagedColumns.isWithdrawal(record);
    dates |= record.value(RosterColumn.STARTS) != null || record.value(RosterColumn.ENDS) != null;
    trainings |= record.value(RosterColumn.TRAINING) != null;
  }

  void setLast() {
    last = true;
  }

  long read() {
    return read;
  }

  long rejected() {
    return rejected;
  }

  /** Rejected rows of which nobody can say whom they mean. */
  long withoutEmail() {
    return withoutEmail;
  }

  /** The line of the first of them. */
  long firstWithoutEmail() {
    return firstWithoutEmail;
  }

  boolean hasExternalIds() {
    return externalIds;
  }

  boolean hasWithdrawals() {
    return withdrawals;
  }

  boolean hasDates() {
    return dates;
  }

  boolean hasTrainings() {
    return trainings;
  }

  /** Whether the file ends here. */
  boolean isLast() {
    return last;
  }
}
