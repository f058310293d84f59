package org.iioe.commands.teacher.enrollment;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.iioe.commands.roster.RosterDirectory;

/**
 * Reads what rosters may name: a few thousand rows, with plain JDBC, for everyday imports are
 * short.
 */
final class RosterDirectoryQuery {
  private static final String COURSES =
      """
      SELECT course.code, course.id, edition.language, edition.id
      FROM iioe.course LEFT JOIN iioe.course_edition edition ON edition.course_id = course.id
      ORDER BY course.code, edition.language""";

  private static final String TRAININGS =
      """
      SELECT code, id, array(SELECT DISTINCT cohort FROM iioe.enrollment
                             WHERE training_id = training.id AND cohort IS NOT NULL ORDER BY cohort)
      FROM iioe.training ORDER BY code""";

  private static final String PARTNERS =
      """
      SELECT code, id, name || other_names
          || array(SELECT value FROM jsonb_each_text(names) ORDER BY key)
          || array(SELECT match.name FROM iioe.institution_match match
                   WHERE match.partner_id = partner.id ORDER BY match.name_key), ror
      FROM iioe.partner ORDER BY code""";

  private final Map<String, Long> courses = new HashMap<>();
  private final Map<String, Map<String, Long>> editions = new HashMap<>();
  private final Map<String, Long> trainings = new HashMap<>();
  private final Map<String, Long> partners = new HashMap<>();

  private RosterDirectoryQuery() {}

  static KnownTargets of(Connection connection) throws SQLException {
    return new RosterDirectoryQuery().read(connection);
  }

  private KnownTargets read(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      RosterDirectory directory =
          new RosterDirectory(courses(statement), trainings(statement), partners(statement));
      return new KnownTargets(directory, courses, editions, trainings, partners);
    }
  }

  private List<RosterDirectory.Course> courses(Statement statement) throws SQLException {
    Map<String, List<String>> languages = new java.util.LinkedHashMap<>();
    try (ResultSet rows = statement.executeQuery(COURSES)) {
      while (rows.next()) {
        String code = rows.getString(1);
        courses.put(code, rows.getLong(2));
        List<String> ofCourse = languages.computeIfAbsent(code, unused -> new ArrayList<>());
        String language = rows.getString(3);
        if (language != null) {
          ofCourse.add(language);
          editions.computeIfAbsent(code, unused -> new HashMap<>()).put(language, rows.getLong(4));
        }
      }
    }
    return languages.entrySet().stream()
        .map(course -> new RosterDirectory.Course(course.getKey(), List.copyOf(course.getValue())))
        .toList();
  }

  private List<RosterDirectory.Training> trainings(Statement statement) throws SQLException {
    List<RosterDirectory.Training> found = new ArrayList<>();
    try (ResultSet rows = statement.executeQuery(TRAININGS)) {
      while (rows.next()) {
        trainings.put(rows.getString(1), rows.getLong(2));
        found.add(new RosterDirectory.Training(rows.getString(1), texts(rows, 3)));
      }
    }
    return found;
  }

  private List<RosterDirectory.Partner> partners(Statement statement) throws SQLException {
    List<RosterDirectory.Partner> found = new ArrayList<>();
    try (ResultSet rows = statement.executeQuery(PARTNERS)) {
      while (rows.next()) {
        partners.put(rows.getString(1), rows.getLong(2));
        found.add(
            new RosterDirectory.Partner(rows.getString(1), texts(rows, 3), rows.getString(4)));
      }
    }
    return found;
  }

  private static List<String> texts(ResultSet rows, int column) throws SQLException {
    return List.of((String[]) rows.getArray(column).getArray());
  }
}
