package org.iioe.commands.course;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.iioe.commands.course.comparison.ComparedPackage;
import org.iioe.commands.course.comparison.Differences;
import org.iioe.commands.database.Database;
import org.jspecify.annotations.Nullable;

/** Tells what became of the versions of an edition, and what each changed. */
public final class CourseHistory {
  private static final String IMPORTS =
      """
      SELECT version.id, version.imported_at, run.id, run.system_user_name, run.job
      FROM iioe.course_version version JOIN iioe.run ON run.id = version.run_id
      WHERE version.id = ANY (?)""";

  /**
   * The journal has an index by run only, so the runs are found first: each that changed a status
   * has left an event on a version of the edition.
   */
  private static final String STATUS_CHANGES =
      """
      SELECT journal.row_id, run.started_at, run.id, run.system_user_name, run.job,
        journal.earlier ->> 'status'
      FROM iioe.journal JOIN iioe.run ON run.id = journal.run_id
      WHERE journal.run_id IN (
          SELECT event.run_id FROM iioe.audit_event event
          WHERE event.subject = ANY (?) AND event.action IN ('course.publish', 'course.retire'))
        AND journal.relation = 'course_version' AND journal.operation = 'changed'
        AND journal.row_id = ANY (?)
      ORDER BY journal.id""";

  private final Database database;

  public CourseHistory(Database database) {
    this.database = database;
  }

  /**
   * The versions of one edition, the newest first.
   *
   * @param course as {@link CourseLookup} found it
   */
  public List<VersionHistory> of(StoredCourse course, String language) {
    return database.read(connection -> of(connection, course, language));
  }

  private static List<VersionHistory> of(
      Connection connection, StoredCourse course, String language) throws SQLException {
    List<StoredVersion> versions =
        course.versions().stream().filter(one -> one.language().equals(language)).toList();
    Map<Long, List<VersionHistory.Event>> events = events(connection, course.code(), versions);
    List<VersionHistory> history = new ArrayList<>();
    ComparedPackage before = null;
    for (int i = versions.size() - 1; i >= 0; i--) {
      StoredVersion version = versions.get(i);
      ComparedPackage now = compared(connection, version);
      history.add(
          new VersionHistory(
              version,
              events.getOrDefault(version.id(), List.of()),
              before == null ? null : Differences.between(before, now)));
      before = now;
    }
    Collections.reverse(history);
    return history;
  }

  private static ComparedPackage compared(Connection connection, StoredVersion version)
      throws SQLException {
    Map<String, @Nullable String> metadata = new LinkedHashMap<>();
    metadata.put("title", version.title());
    metadata.put("standard", version.standard());
    metadata.put("edition", version.standardEdition());
    return new ComparedPackage(
        metadata,
        ComparedParts.items(CourseLookup.outline(connection, version.id())),
        StoredPackageFiles.files(connection, version.id()));
  }

  private static Map<Long, List<VersionHistory.Event>> events(
      Connection connection, String code, List<StoredVersion> versions) throws SQLException {
    Array ids =
        connection.createArrayOf("bigint", versions.stream().map(StoredVersion::id).toArray());
    Map<Long, List<VersionHistory.Event>> events = new HashMap<>();
    try (PreparedStatement imports = connection.prepareStatement(IMPORTS)) {
      imports.setArray(1, ids);
      try (ResultSet rows = imports.executeQuery()) {
        while (rows.next()) {
          add(events, rows, "imported");
        }
      }
    }
    try (PreparedStatement changes = connection.prepareStatement(STATUS_CHANGES)) {
      changes.setArray(
          1,
          connection.createArrayOf(
              "text", versions.stream().map(version -> subject(code, version)).toArray()));
      changes.setArray(2, ids);
      try (ResultSet rows = changes.executeQuery()) {
        addStatusChanges(events, rows, versions);
      }
    }
    return events;
  }

  /** As {@link VersionRecording} and {@link CoursePublication} name it in their events. */
  private static String subject(String code, StoredVersion version) {
    return code + " " + version.language() + " " + version.number();
  }

  /** A change is as old as the beginning of its run, but no older than what it follows. */
  private static void add(
      Map<Long, List<VersionHistory.Event>> events, ResultSet row, String action)
      throws SQLException {
    List<VersionHistory.Event> all =
        events.computeIfAbsent(row.getLong(1), id -> new ArrayList<>());
    OffsetDateTime at = row.getObject(2, OffsetDateTime.class);
    if (!all.isEmpty() && at.isBefore(all.get(all.size() - 1).at())) {
      at = all.get(all.size() - 1).at();
    }
    all.add(
        new VersionHistory.Event(action, at, row.getLong(3), row.getString(4), row.getString(5)));
  }

  /** The journal says what a status was; what it became is what the next one says, or is now. */
  private static void addStatusChanges(
      Map<Long, List<VersionHistory.Event>> events, ResultSet rows, List<StoredVersion> versions)
      throws SQLException {
    Map<Long, Integer> open = new HashMap<>();
    while (rows.next()) {
      long id = rows.getLong(1);
      Integer last = open.get(id);
      if (last != null) {
        name(events.getOrDefault(id, List.of()), last, rows.getString(6));
      }
      add(events, rows, "");
      open.put(id, events.getOrDefault(id, List.of()).size() - 1);
    }
    for (StoredVersion version : versions) {
      Integer last = open.get(version.id());
      if (last != null) {
        name(events.getOrDefault(version.id(), new ArrayList<>()), last, version.status());
      }
    }
  }

  private static void name(List<VersionHistory.Event> events, int index, String action) {
    VersionHistory.Event event = events.get(index);
    events.set(
        index, new VersionHistory.Event(action, event.at(), event.run(), event.by(), event.job()));
  }
}
