package org.iioe.commands.course;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.iioe.commands.database.AuditEvent;
import org.iioe.commands.database.Journal;
import org.iioe.commands.database.Run;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Writes one version into the catalogue, as part of the import's transaction. */
final class VersionRecording {
  /**
   * What the transaction found.
   *
   * @param lost SCOs that the version would drop, and did not because that was not allowed
   */
  record Result(ImportOutcome outcome, int number, List<ScoChanges.Lost> lost) {}

  private final Run run;
  private final NewVersion version;
  private final boolean allowScoRemoval;

  VersionRecording(Run run, NewVersion version, boolean allowScoRemoval) {
    this.run = run;
    this.version = version;
    this.allowScoRemoval = allowScoRemoval;
  }

  String code() {
    return version.item().code();
  }

  /** Makes the course, or locks it until the transaction ends; returns its id. */
  long lock(Handle handle) {
    CourseRecords.Keyed course = new CourseRecords(handle).course(code());
    if (course.created()) {
      Journal.created(handle, run, "course", List.of(course.id()));
    }
    return course.id();
  }

  /** Records the version of a course that is locked; leaves its audit events to {@code events}. */
  Result apply(Handle handle, long course, List<AuditEvent> events) {
    CourseRecords records = new CourseRecords(handle);
    setCategory(handle, course);
    LatestVersion latest = records.latest(version.item().code()).get(version.language());
    if (latest == null) {
      return create(handle, records, course, events);
    }
    if (latest.canonicalDigest().equals(version.canonical().hex())) {
      publish(handle, latest.id(), latest.number(), latest.status(), events);
      return new Result(ImportOutcome.UNCHANGED, latest.number(), List.of());
    }
    List<ScoChanges.Lost> lost =
        allowScoRemoval ? List.of() : ScoChanges.of(records, latest, version.coursePackage());
    if (!lost.isEmpty()) {
      return new Result(ImportOutcome.REJECTED, latest.number(), lost);
    }
    return update(handle, records, latest, events);
  }

  private Result create(
      Handle handle, CourseRecords records, long course, List<AuditEvent> events) {
    long edition = records.insertEdition(course, version.language(), version.title());
    Journal.created(handle, run, "course_edition", List.of(edition));
    insert(handle, records, edition, 1, null, events);
    return new Result(ImportOutcome.CREATED, 1, List.of());
  }

  private Result update(
      Handle handle, CourseRecords records, LatestVersion latest, List<AuditEvent> events) {
    Journal.changed(
        handle, run, "course_edition", latest.editionId(), Map.of("title", latest.title()));
    handle
        .createUpdate("UPDATE iioe.course_edition SET title = :title WHERE id = :id")
        .bind("title", version.title())
        .bind("id", latest.editionId())
        .execute();
    insert(
        handle, records, latest.editionId(), latest.number() + 1, latest.canonicalDigest(), events);
    return new Result(ImportOutcome.UPDATED, latest.number() + 1, List.of());
  }

  private void insert(
      Handle handle,
      CourseRecords records,
      long edition,
      int number,
      @Nullable String before,
      List<AuditEvent> events) {
    long id = records.insertVersion(edition, number, version, run);
    records.insertFiles(id, version.files());
    records.insertOutline(id, OutlineItem.of(version.coursePackage()));
    Journal.created(handle, run, "course_version", List.of(id));
    Map<String, @Nullable Object> detail = new HashMap<>();
    detail.put("before", before);
    detail.put("after", version.canonical().hex());
    events.add(new AuditEvent("course.import", subject(number), detail));
    publish(handle, id, number, CourseStatus.STAGED.code(), events);
  }

  private void publish(Handle handle, long id, int number, String status, List<AuditEvent> events) {
    if (version.item().publish() && !status.equals(CourseStatus.PUBLISHED.code())) {
      events.add(new VersionStatus(handle, run).publish(id, subject(number)));
    }
  }

  private void setCategory(Handle handle, long course) {
    CourseCategory category = version.item().category();
    if (category != null) {
      CategoryChange.set(handle, run, course, category);
    }
  }

  private String subject(int number) {
    return version.item().code() + " " + version.language() + " " + number;
  }
}
