package org.iioe.commands.teacher.enrollment;

import java.util.Map;
import org.iioe.commands.database.ChangeLimit;
import org.jspecify.annotations.Nullable;

/**
 * What to import and how.
 *
 * @param verb as it was called, for the book of runs
 * @param digest lower-case hexadecimal SHA-256 of the file
 * @param arguments what the user asked for, for the book of runs; no personal data. With {@code
 *     chunk}, an unfinished run of the same digest and arguments is gone on with.
 * @param sync of what the file is the whole truth, or null
 * @param maxWithdrawals null for {@link ChangeLimit#DEFAULT} with sync and none without
 * @param chunk records of a transaction, or 0 for one transaction; not with sync or allOrNothing.
 *     Means nothing in a dry run.
 * @param announcements null when nobody wants them
 */
public record EnrollmentRequest(
    String verb,
    RosterInput input,
    String digest,
    Map<String, String> arguments,
    EnrollmentMode mode,
    DuplicatePolicy duplicates,
    @Nullable SyncTarget sync,
    @Nullable ChangeLimit maxWithdrawals,
    ChangeLimit maxEmailChanges,
    boolean dryRun,
    boolean allOrNothing,
    long chunk,
    RejectSink rejects,
    @Nullable AnnouncementSink announcements) {
  public EnrollmentRequest {
    arguments = Map.copyOf(arguments);
    if (chunk < 0 || (chunk > 0 && (sync != null || allOrNothing))) {
      throw new IllegalArgumentException("chunk " + chunk);
    }
  }
}
