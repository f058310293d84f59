package org.iioe.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.iioe.commands.database.Database;
import org.iioe.commands.database.TestDatabase;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** However a roster is written, the platform holds the same in the end. */
class RosterVariantsTest {
  @RegisterExtension static final TestDatabase platform = new TestDatabase();

  @TempDir Path folder = Path.of("");

  @ParameterizedTest
  @CsvSource({
    "english.csv, US-ASCII, first-online-class, en",
    "french.csv, windows-1252, assessment-at-a-distance, fr",
    "chinese.csv, GB18030, accessible-courseware, zh"
  })
  void every_variant_gives_the_same_content(
      String name, String encoding, String course, String language) throws IOException {
    Path example = Path.of("..", "examples", "rosters", name);
    String text = Files.readString(example, Charset.forName(encoding));
    insertCourse(course, language);
    String expected = contentAfter(Files.readAllBytes(example), name);
    assertThat(expected.lines()).hasSize(8);
    for (Map.Entry<String, byte[]> variant : variants(text).entrySet()) {
      assertThat(contentAfter(variant.getValue(), variant.getKey()))
          .as(variant.getKey())
          .isEqualTo(expected);
    }
  }

  private static Map<String, byte[]> variants(String text) throws IOException {
    String delimiter = text.lines().findFirst().orElseThrow().contains(";") ? ";" : ",";
    String unix = text.replace("\r\n", "\n");
    Map<String, byte[]> variants = new LinkedHashMap<>();
    variants.put("utf-8.csv", text.getBytes(StandardCharsets.UTF_8));
    variants.put("utf-8-bom.csv", ("\uFEFF" + text).getBytes(StandardCharsets.UTF_8));
    variants.put("utf-16le-bom.csv", ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE));
    variants.put("utf-16be-bom.csv", ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16BE));
    variants.put("utf-16le.csv", text.getBytes(StandardCharsets.UTF_16LE));
    variants.put("utf-16be.csv", text.getBytes(StandardCharsets.UTF_16BE));
    variants.put("sep.csv", ("sep=" + delimiter + "\r\n" + text).getBytes(StandardCharsets.UTF_8));
    variants.put(
        "sep-bom.csv",
        ("\uFEFFsep=" + delimiter + "\n" + unix).getBytes(StandardCharsets.UTF_16LE));
    variants.put("unix.csv", unix.getBytes(StandardCharsets.UTF_8));
    variants.put("mac.csv", unix.replace('\n', '\r').getBytes(StandardCharsets.UTF_8));
    variants.put("compressed.csv.gz", compressed(text.getBytes(StandardCharsets.UTF_8)));
    return variants;
  }

  private static byte[] compressed(byte[] bytes) throws IOException {
    ByteArrayOutputStream compressed = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(compressed)) {
      out.write(bytes);
    }
    return compressed.toByteArray();
  }

  /** All that the tables say, but for keys and times. */
  private String contentAfter(byte[] roster, String name) throws IOException {
    Database database = platform.database();
    database.write(
        handle ->
            handle.execute("DELETE FROM iioe.enrollment")
                + handle.execute("DELETE FROM iioe.teacher"));
    Files.write(folder.resolve(name), roster);
    String answer =
        new Session()
            .in(folder)
            .with("IIOE_DATABASE_URL", platform.address().urlWithPassword())
            .run("teacher", "enroll", name)
            .transcript();
    assertThat(answer).as(name).endsWith("--- exit 0\n");
    return database.query(
        handle ->
            String.join(
                "\n",
                handle
                    .createQuery(
                        """
                        SELECT CAST(to_jsonb(teacher) - 'id' - 'created_at' - 'updated_at' AS text)
                        FROM iioe.teacher
                        UNION ALL
                        SELECT email_key || CAST(to_jsonb(enrollment) - 'id' - 'teacher_id'
                                                 - 'created_at' - 'updated_at' AS text)
                        FROM iioe.enrollment JOIN iioe.teacher ON teacher.id = teacher_id
                        ORDER BY 1""")
                    .mapTo(String.class)
                    .list()));
  }

  private static void insertCourse(String code, String language) {
    platform
        .database()
        .write(
            handle ->
                handle.execute(
                    """
                    WITH course AS (INSERT INTO iioe.course (code) VALUES (?) RETURNING id)
                    INSERT INTO iioe.course_edition (course_id, language, title)
                    SELECT id, ?, 'Title' FROM course""",
                    code,
                    language));
  }
}
