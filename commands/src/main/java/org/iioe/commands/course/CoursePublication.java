package org.iioe.commands.course;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.iioe.commands.database.AuditEvent;
import org.iioe.commands.database.AuditLog;
import org.iioe.commands.database.Database;
import org.iioe.commands.database.Run;
import org.iioe.commands.database.RunOutcome;
import org.iioe.commands.database.RunStart;
import org.iioe.commands.database.Runs;
import org.iioe.commands.database.SqlFaults;
import org.iioe.commands.fault.Fault;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Publishes and retires what was imported. */
public final class CoursePublication {
  /**
   * Which versions are meant.
   *
   * @param language null for all editions
   * @param version null for the newest (to publish) or the published one (to retire)
   */
  public record Request(
      String code, @Nullable String language, @Nullable Integer version, boolean dryRun) {}

  /** Which way a version goes. */
  private enum Direction {
    PUBLISH("course publish"),
    RETIRE("course retire");

    private final String verb;

    Direction(String verb) {
      this.verb = verb;
    }
  }

  private final Database database;
  private final Runs runs;

  public CoursePublication(Database database, Runs runs) {
    this.database = database;
    this.runs = runs;
  }

  /**
   * Offers versions to teachers; those that were offered of the same editions are retired.
   *
   * @throws Fault of kind not found when there is no such course, edition or version
   */
  public StatusChange publish(Request request) {
    return change(request, Direction.PUBLISH);
  }

  /**
   * Takes versions back.
   *
   * @throws Fault of kind not found as above; of kind refused when nothing is published
   */
  public StatusChange retire(Request request) {
    return change(request, Direction.RETIRE);
  }

  private StatusChange change(Request request, Direction direction) {
    if (request.dryRun()) {
      return database.read(
          connection ->
              new StatusChange(
                  null,
                  meant(CourseLookup.course(connection, request.code()), request, direction)));
    }
    return database.write(handle -> change(handle, request, direction));
  }

  private StatusChange change(Handle handle, Request request, Direction direction) {
    handle
        .createQuery("SELECT id FROM iioe.course WHERE code = :code FOR UPDATE")
        .bind("code", request.code())
        .mapTo(Long.class)
        .findOne();
    List<StoredVersion> versions = meant(course(handle, request.code()), request, direction);
    Run run =
        runs.begin(handle, new RunStart(direction.verb, null, Map.of("course", request.code())));
    VersionStatus status = new VersionStatus(handle, run);
    List<AuditEvent> events = new ArrayList<>();
    for (StoredVersion version : versions) {
      String subject = request.code() + " " + version.language() + " " + version.number();
      events.add(
          direction == Direction.PUBLISH
              ? status.publish(version.id(), subject)
              : status.retire(version.id(), subject));
    }
    events.forEach(event -> AuditLog.append(handle, run, event));
    runs.finish(handle, run, RunOutcome.DONE, Map.of("changed", (long) versions.size()));
    return new StatusChange(run.id(), versions);
  }

  private static StoredCourse course(Handle handle, String code) {
    try {
      return CourseLookup.course(handle.getConnection(), code);
    } catch (SQLException e) {
      throw SqlFaults.of(e);
    }
  }

  private static List<StoredVersion> meant(
      StoredCourse course, Request request, Direction direction) {
    if (direction == Direction.PUBLISH) {
      return CourseLookup.versions(course, request.language(), request.version()).stream()
          .filter(version -> !version.status().equals(CourseStatus.PUBLISHED.code()))
          .toList();
    }
    return toRetire(course, request);
  }

  private static List<StoredVersion> toRetire(StoredCourse course, Request request) {
    if (request.version() != null) {
      return CourseLookup.versions(course, request.language(), request.version()).stream()
          .filter(version -> !version.status().equals(CourseStatus.RETIRED.code()))
          .toList();
    }
    CourseLookup.versions(course, request.language(), null);
    List<StoredVersion> published =
        course.versions().stream()
            .filter(version -> version.status().equals(CourseStatus.PUBLISHED.code()))
            .filter(
                version ->
                    request.language() == null || version.language().equals(request.language()))
            .toList();
    if (published.isEmpty()) {
      throw Fault.refused("COURSE_NOT_PUBLISHED").with("course", course.code());
    }
    return published;
  }
}
