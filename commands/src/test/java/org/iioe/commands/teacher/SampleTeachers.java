package org.iioe.commands.teacher;

import java.util.ArrayList;
import java.util.List;
import org.iioe.commands.database.Database;

/** Invented people, put into the tables by hand. */
public final class SampleTeachers {
  private SampleTeachers() {}

  /** Executes statements. */
  public static void execute(Database database, String sql) {
    database.write(handle -> handle.createScript(sql).execute());
  }

  /** The rows of a query, their columns joined with bars. */
  public static List<String> rows(Database database, String sql) {
    return database.read(
        connection -> {
          try (var statement = connection.createStatement();
              var rows = statement.executeQuery(sql)) {
            List<String> lines = new ArrayList<>();
            int columns = rows.getMetaData().getColumnCount();
            while (rows.next()) {
              StringBuilder line = new StringBuilder();
              for (int i = 1; i <= columns; i++) {
                line.append(i == 1 ? "" : "|").append(rows.getString(i));
              }
              lines.add(line.toString());
            }
            return lines;
          }
        });
  }

  /** Removes all of them, and what they are enrolled in. */
  public static void clear(Database database) {
    execute(
        database,
        """
        SET session_replication_role = replica;
        TRUNCATE iioe.teacher, iioe.teacher_alias, iioe.enrollment, iioe.institution_match,
          iioe.partner, iioe.training, iioe.course, iioe.course_edition, iioe.course_version,
          iioe.course_file, iioe.course_item, iioe.journal RESTART IDENTITY CASCADE;
        SET session_replication_role = origin;
        """);
  }

  /** Two partners, two courses, a training and five teachers, one of whom was forgotten. */
  public static void insert(Database database) {
    execute(
        database,
        """
        INSERT INTO iioe.partner (code, name, other_names, country) VALUES
          ('cairo-university', 'Cairo University', ARRAY['جامعة القاهرة', 'Université du Caire'], 'EG'),
          ('ucad', 'Université Cheikh Anta Diop de Dakar', '{}', 'SN');
        INSERT INTO iioe.course (code) VALUES ('statistics'), ('blended-teaching');
        INSERT INTO iioe.course_edition (course_id, language, title) VALUES
          (1, 'en', 'Statistics'), (1, 'fr', 'Statistique');
        INSERT INTO iioe.training (code, title) VALUES ('online-2026', 'Teaching online');
        INSERT INTO iioe.teacher (email, email_key, given_name, family_name, full_name,
          certificate_name, partner_id, institution, country, language, phone, created_at) VALUES
          ('Awa.Diop@example.org', 'awa.diop@example.org', 'Awa', 'Diop', NULL, NULL, 2, NULL,
            'SN', 'fr', '+221771234567', '2026-01-10 12:00Z'),
          ('lin@example.edu', 'lin@example.edu', NULL, NULL, '林美玲', 'Lin Meiling', NULL,
            'Shenzhen Polytechnic', 'CN', 'zh-Hans', NULL, '2026-02-10 12:00Z'),
          ('omar@example.org', 'omar@example.org', 'Omar', NULL, NULL, NULL, 1, NULL,
            'EG', 'ar', NULL, '2026-03-10 12:00Z'),
          ('zoe@example.org', 'zoe@example.org', 'Zoé', 'Ébène', NULL, NULL, NULL,
            'Universite Cheikh Anta Diop', 'SN', 'fr-SN', NULL, '2026-04-10 12:00Z');
        INSERT INTO iioe.teacher (country, forgotten_at) VALUES ('SN', now());
        INSERT INTO iioe.enrollment (teacher_id, course_id, edition_id, training_id, status, role,
          cohort, starts, ends, created_at) VALUES
          (1, 1, 2, NULL, 'active', 'learner', 'A', '2026-02-01', '2026-06-30', '2026-01-10 12:00Z'),
          (1, 2, NULL, NULL, 'withdrawn', 'learner', NULL, NULL, NULL, '2026-01-10 12:00Z'),
          (2, 1, NULL, NULL, 'active', 'facilitator', NULL, '2025-11-01', '2026-02-28', '2026-02-10 12:00Z'),
          (2, NULL, NULL, 1, 'active', 'learner', 'east', NULL, NULL, '2026-02-10 12:00Z'),
          (3, NULL, NULL, 1, 'withdrawn', 'observer', NULL, NULL, NULL, '2026-03-10 12:00Z');
        """);
  }
}
