package org.iioe.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.iioe.commands.database.TestDatabase;
import org.iioe.commands.teacher.SampleTeachers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said when the server refuses a row, whose own words quote that row. */
class PersonalDataTest {
  @RegisterExtension static final TestDatabase platform = new TestDatabase();

  private static final List<String> PRIVATE =
      List.of("zuleikha", "Zuleikha", "Oyelaran", "8055501234");

  private static final String RAISING =
      """
      CREATE OR REPLACE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS
        'BEGIN RAISE EXCEPTION ''no % here'', NEW.email; END';
      CREATE TRIGGER refuse BEFORE INSERT ON iioe.teacher FOR EACH ROW EXECUTE FUNCTION refuse();
      """;

  private static final String CASTING =
      """
      CREATE OR REPLACE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS
        'BEGIN NEW.id := CAST(NEW.given_name AS bigint); RETURN NEW; END';
      CREATE TRIGGER refuse BEFORE INSERT ON iioe.teacher FOR EACH ROW EXECUTE FUNCTION refuse();
      """;

  @TempDir Path folder = Path.of("");

  @BeforeEach
  void prepare() throws IOException {
    SampleTeachers.execute(
        platform.database(),
        """
        ALTER TABLE iioe.teacher DROP CONSTRAINT IF EXISTS behind_our_back;
        DROP INDEX IF EXISTS iioe.behind_our_back;
        DROP TRIGGER IF EXISTS refuse ON iioe.teacher;
        """);
    Files.writeString(
        folder.resolve("roster.csv"),
        """
        email,given_name,family_name,phone
        zuleikha@example.org,Zuleikha,Oyelaran,+2348055501234
        other@example.org,Zuleikha,Oyelaran,+2348055501234
        """);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ALTER TABLE iioe.teacher ADD CONSTRAINT behind_our_back CHECK (phone IS NULL) NOT VALID;",
        "CREATE UNIQUE INDEX behind_our_back ON iioe.teacher (phone);",
        RAISING,
        CASTING
      })
  void isNotRepeatedEvenForDebugging(String trap) {
    SampleTeachers.execute(platform.database(), trap);
    for (String format : List.of("table", "json")) {
      Session session =
          new Session()
              .in(folder)
              .with("IIOE_DATABASE_URL", platform.address().urlWithPassword())
              .run("teacher", "enroll", "roster.csv", "--debug", "--format", format);

      assertThat(session.exit()).as(session.transcript()).isIn(4, 70);
      assertThat(session.error()).contains("SQLSTATE", "\tat org.iioe.");
      assertThat(session.transcript()).doesNotContain(PRIVATE);
    }
  }
}
