package org.iioe.commands.course;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.iioe.commands.database.AuditEvent;
import org.iioe.commands.database.AuditLog;
import org.iioe.commands.database.Run;
import org.jdbi.v3.core.Handle;

/**
 * Writes several versions of different courses in one transaction. Locks are taken in one order, by
 * which no two imports wait for each other: all courses by their codes, and the chain of audit
 * events at the end.
 */
final class BatchRecording implements Function<Handle, List<VersionRecording.Result>> {
  private final Run run;
  private final List<VersionRecording> recordings;

  BatchRecording(Run run, List<VersionRecording> recordings) {
    this.run = run;
    this.recordings = List.copyOf(recordings);
  }

  /** The results, in the order of the recordings. */
  @Override
  public List<VersionRecording.Result> apply(Handle handle) {
    Map<VersionRecording, Long> courses = new HashMap<>();
    recordings.stream()
        .sorted(Comparator.comparing(VersionRecording::code))
        .forEach(recording -> courses.put(recording, recording.lock(handle)));
    List<VersionRecording.Result> results = new ArrayList<>();
    List<AuditEvent> events = new ArrayList<>();
    for (VersionRecording recording : recordings) {
      results.add(recording.apply(handle, Objects.requireNonNull(courses.get(recording)), events));
    }
    events.forEach(event -> AuditLog.append(handle, run, event));
    return results;
  }
}
