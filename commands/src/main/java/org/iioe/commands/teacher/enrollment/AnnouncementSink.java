package org.iioe.commands.teacher.enrollment;

/**
 * Receives who is newly enrolled or withdrawn, before the transaction is committed. With {@code
 * --chunk}, once all chunks are committed.
 */
public interface AnnouncementSink {
  /** Begins; called again, with everything from the first one on, when a transaction is retried. */
  void begin();

  void accept(Announcement announcement);
}
