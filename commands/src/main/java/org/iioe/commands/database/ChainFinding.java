package org.iioe.commands.database;

import java.time.OffsetDateTime;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Something that is wrong with the chain of audit events.
 *
 * @param event its number
 * @param last the last of several that are missing; else the same number
 * @param action null, as are the other two, when the event is not there to be asked
 */
public record ChainFinding(
    Kind kind,
    long event,
    long last,
    @Nullable String action,
    @Nullable String subject,
    @Nullable OffsetDateTime at) {
  /** What it is. */
  public enum Kind {
    /** The event is not what was appended. */
    CHANGED,
    /** The event was made anew with a digest of its own: the next one continues another. */
    REPLACED,
    /** The event was removed. */
    MISSING,
    /** The event has a number that the chain never gives. */
    INSERTED,
    /** The end of the chain was removed. */
    CUT_OFF,
    /** The note of where the chain ends is not this event: it was changed, or events were added. */
    HEAD_MOVED,
    /** The run says something else of itself than when the event was appended. */
    RUN_CHANGED,
    /** The chain does not hold the exported head: history was written anew. */
    REWRITTEN;

    /** As scripts read it. */
    public String label() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  static ChainFinding of(Kind kind, AuditRow row) {
    return new ChainFinding(kind, row.id(), row.id(), row.action(), row.subject(), row.at());
  }

  /** A finding of events that are not there. */
  public static ChainFinding absent(Kind kind, long first, long last) {
    return new ChainFinding(kind, first, last, null, null, null);
  }
}
