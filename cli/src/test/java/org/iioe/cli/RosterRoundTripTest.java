package org.iioe.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.iioe.commands.database.Database;
import org.iioe.commands.database.DatabaseAddress;
import org.iioe.commands.database.embedded.TestServer;
import org.iioe.commands.table.TableDialect;
import org.iioe.commands.table.TableOptions;
import org.iioe.commands.table.TableReader;
import org.iioe.commands.table.TableRow;
import org.iioe.commands.table.TableSource;
import org.iioe.commands.table.TableWriter;
import org.iioe.commands.table.Tables;
import org.iioe.commands.teacher.SampleTeachers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What one platform exports, enrolled in an empty one, is what that one exports. */
class RosterRoundTripTest {
  private static final String NOTHING_BUT_TARGETS =
      """
      INSERT INTO iioe.partner (code, name) VALUES ('ucad', 'Université Cheikh Anta Diop de Dakar');
      INSERT INTO iioe.course (code) VALUES ('statistics'), ('-minus'), ('0042');
      INSERT INTO iioe.course_edition (course_id, language, title) VALUES (1, 'fr', 'Statistique');
      INSERT INTO iioe.training (code, title) VALUES ('online-2026', 'Online');
      """;

  /** Every column, with what spreadsheets, CSV and other scripts do to cells. */
  private static final String PEOPLE =
      """
      INSERT INTO iioe.teacher (email, email_key, given_name, family_name, full_name,
        certificate_name, partner_id, institution, country, language, position, gender, phone, orcid,
        nominated_by, consent_source, consent_date, external_id) VALUES
      ('All@example.org', 'all@example.org', 'Zoé', 'Ébène', 'Zoé Ébène', '林美玲 (Zoé)', 1, NULL,
        'SN', 'fr-SN', 'Chef, "R&D"; 1 | 2', 'female', '+221771234567;ext=12',
        '0000-0002-1825-009X', 'Dr. O''Neil', 'form', '2025-12-31', '00042'),
      ('=sum@example.org', '=sum@example.org', 'Ali', '''Abd-al-Rahmān', 'Ali "O''Neil", Jr.', '''Ali',
        NULL, '=HYPERLINK("http://example.org")', NULL, NULL, '+cmd|'' /C calc''!A0', NULL, NULL, NULL,
        '''=1', '''''+x', NULL, '-7'),
      ('+plus+tag@example.org', '+plus+tag@example.org', 'أحمد', 'حسن', NULL, 'أحمد حسن "الأستاذ"',
        NULL, 'جامعة عين شمس, القاهرة', 'EG', 'ar', 'أستاذ', 'male', '+201001234567', NULL, '李伟',
        '邮件', '2026-01-01', '0'),
      ('lines@example.org', 'lines@example.org', 'A "B" C', 'D,E', NULL, NULL, NULL,
        'one;two', NULL, 'zh-Hans', '""; | #', 'other', NULL, NULL, '1E5',
        '1/2/2026', NULL, '1.0'),
      ('none@example.org', 'none@example.org', NULL, NULL, 'TRUE', NULL, NULL, NULL, NULL, NULL,
        NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
      INSERT INTO iioe.enrollment (teacher_id, course_id, edition_id, training_id, status, role,
        cohort, starts, ends) VALUES
      (1, 1, 1, NULL, 'active', 'trainer', 'A, "1"', '2026-02-01', '2026-06-30'),
      (1, NULL, NULL, 1, 'active', 'observer', '=B', NULL, '2026-06-30'),
      (2, 2, NULL, NULL, 'active', 'learner', '01', NULL, NULL),
      (3, 3, NULL, NULL, 'active', 'facilitator', '北', '2025-02-28', NULL);
      """;

  @TempDir Path folder = Path.of("");
  private DatabaseAddress full = TestServer.migratedDatabase();
  private DatabaseAddress empty = TestServer.migratedDatabase();

  @BeforeEach
  void fill() {
    execute(full, NOTHING_BUT_TARGETS + PEOPLE.replace("009X", "0097"));
    execute(empty, NOTHING_BUT_TARGETS);
  }

  @AfterEach
  void drop() {
    TestServer.drop(full);
    TestServer.drop(empty);
  }

  private static void execute(DatabaseAddress address, String sql) {
    try (Database database = Database.open(address, new SecureRandom())) {
      SampleTeachers.execute(database, sql);
    }
  }

  private Session iioe(DatabaseAddress address, String... words) {
    return new Session().in(folder).with("IIOE_DATABASE_URL", address.urlWithPassword()).run(words);
  }

  private String export(DatabaseAddress address, String... more) {
    List<String> words = new ArrayList<>(List.of("teacher", "export"));
    words.addAll(List.of(more));
    return iioe(address, words.toArray(String[]::new)).output();
  }

  @Test
  void inEveryFormInWhichARosterIsRead() throws IOException {
    String exported = export(full);
    assertThat(exported.lines()).hasSizeGreaterThan(6);
    for (String name : List.of("a.csv", "marked.csv", "a.tsv", "a.csv.gz", "a.xlsx")) {
      Files.write(folder.resolve(name), file(name, exported));
      Session enrolled = iioe(empty, "teacher", "enroll", name, "--quiet");
      assertThat(enrolled.exit()).as(name + enrolled.transcript()).isZero();
      assertThat(export(empty)).as(name).isEqualTo(exported);
      execute(empty, "TRUNCATE iioe.teacher, iioe.enrollment, iioe.teacher_alias, iioe.journal");
    }
  }

  /** Who is withdrawn is withdrawn already. */
  @Test
  void whereItComesFromItChangesNothing() throws IOException {
    execute(full, "UPDATE iioe.enrollment SET status = 'withdrawn' WHERE id IN (2, 4)");
    String exported = export(full);
    Files.writeString(folder.resolve("all.csv"), exported);
    String enrolled =
        iioe(full, "teacher", "enroll", "all.csv", "--format", "json", "--quiet").output();
    assertThat(enrolled)
        .contains("\"teachers\":{\"created\":0,\"updated\":0,\"unchanged\":5}")
        .contains("\"enrollments\":{\"created\":0,\"updated\":0,\"unchanged\":4,\"withdrawn\":0}");
    assertThat(export(full)).isEqualTo(exported);
  }

  /** A table on standard input is told by what is in it, for it has no name. */
  @Test
  void alsoFromStandardInput() throws IOException {
    String exported = export(full);
    for (String name : List.of("a.tsv", "a.csv.gz", "a.xlsx")) {
      Session enrolled =
          new Session()
              .in(folder)
              .with("IIOE_DATABASE_URL", empty.urlWithPassword())
              .typing(file(name, exported))
              .run("teacher", "enroll", "-", "--quiet");
      assertThat(enrolled.exit()).as(name + enrolled.transcript()).isZero();
      assertThat(export(empty)).as(name).isEqualTo(exported);
      execute(empty, "TRUNCATE iioe.teacher, iioe.enrollment, iioe.teacher_alias, iioe.journal");
    }
  }

  private byte[] file(String name, String exported) throws IOException {
    byte[] csv = exported.getBytes(StandardCharsets.UTF_8);
    return switch (name) {
      case "marked.csv" -> export(full, "--bom").getBytes(StandardCharsets.UTF_8);
      case "a.tsv" -> table(csv, TableDialect.PLAIN, '\t');
      case "a.xlsx" -> table(csv, TableDialect.WORKBOOK, ',');
      case "a.csv.gz" -> packed(csv);
      default -> csv;
    };
  }

  private static byte[] packed(byte[] csv) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(csv);
    }
    return bytes.toByteArray();
  }

  /** The same cells in another kind of file. */
  private byte[] table(byte[] csv, TableDialect dialect, char delimiter) throws IOException {
    Path file = Files.write(folder.resolve("cells.csv"), csv);
    TableDialect wanted =
        new TableDialect(
            dialect.format(),
            dialect.encoding(),
            false,
            delimiter,
            false,
            "\n",
            dialect.evidence(),
            null);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (TableReader reader = Tables.open(TableSource.of(file), TableOptions.DEFAULT);
        TableWriter writer = TableWriter.to(bytes, wanted)) {
      writer.write(reader.header().cells());
      for (TableRow row = reader.next(); row != null; row = reader.next()) {
        writer.write(row.cells());
      }
    }
    return bytes.toByteArray();
  }
}
