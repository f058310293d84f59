package org.iioe.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.iioe.commands.database.TestDatabase;
import org.iioe.commands.teacher.SampleTeachers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The verbs of teachers, from the words that are typed to what is printed. */
class TeacherVerbsTest {
  @RegisterExtension static final TestDatabase platform = new TestDatabase();

  @TempDir Path folder = Path.of("");

  @BeforeEach
  void insert() {
    SampleTeachers.clear(platform.database());
    SampleTeachers.insert(platform.database());
  }

  @Test
  void lists_in_eighty_columns() {
    assertThat(
            session().onTerminal("1", 80).run("teacher", "list", "--color", "never").transcript())
        .isEqualTo(
            """
            E-mail                Name       Institution                Country  Enrollments
            Awa.Diop@example.org  Awa Diop   Université Cheikh Anta     SN                 1
                                             Diop de Dakar
            lin@example.edu       林美玲     Shenzhen Polytechnic       CN                 2
            omar@example.org      Omar       Cairo University           EG                 0
            zoe@example.org       Zoé Ébène  Universite Cheikh Anta     SN                 0
                                             Diop
            --- exit 0
            """);
  }

  @Test
  void lists_machine_readable_and_filtered() {
    assertThat(
            run(
                "teacher list --course statistics --role learner --since 2026-01-10 --until 2026-01-10"
                    + " --format json --fields id,email,partner,enrollments"))
        .isEqualTo(
            """
            [{"id":1,"email":"Awa.Diop@example.org","partner":"ucad","enrollments":1}]
            --- exit 0
            """);
    assertThat(run("teacher list --limit 1 --format csv --fields email"))
        .isEqualTo(
            """
            email\r
            Awa.Diop@example.org\r
            --- exit 0
            """);
  }

  @Test
  void names_the_nearest_course() {
    assertThat(run("teacher list --course statistic"))
        .isEqualTo(
            """
            --- error
            iioe: There is no course statistic. Did you mean statistics?
            List all courses with: iioe course list
            --- exit 6
            """);
  }

  @Test
  void shows_by_id_and_by_an_address_that_no_command_line_has() {
    String shown = run("teacher show --id 1 --format json");

    assertThat(shown)
        .startsWith("{\"id\":1,\"email\":\"Awa.Diop@example.org\",\"name\":\"Awa Diop\"")
        .contains(
            "\"earlierAddresses\":[],\"enrollments\":[{\"course\":\"blended-teaching\","
                + "\"edition\":null,\"training\":null,\"status\":\"withdrawn\","
                + "\"role\":\"learner\",\"cohort\":null,\"starts\":null,\"ends\":null,");
    assertThat(
            session()
                .typing("AWA.DIOP@example.org\n")
                .run("teacher", "show", "-", "--format", "json")
                .transcript())
        .isEqualTo(shown);
  }

  @Test
  void repeats_no_address_that_it_does_not_know() {
    assertThat(run("teacher show nobody@example.org --format json"))
        .isEqualTo(
            """
            --- error
            {"error":{"exit":6,"code":"TEACHER_UNKNOWN","message":"No teacher has this address.","hint":"Check the address, or search with: iioe teacher list --name TEXT","details":{}}}
            --- exit 6
            """);
    assertThat(run("teacher show")).contains("--- exit 2").contains("One teacher is meant");
    assertThat(run("teacher show a@example.org --id 1")).contains("--- exit 2");
  }

  @Test
  void exports_whole_files_for_their_owner_and_overwrites_none() throws IOException {
    assertThat(run("teacher export all.csv --as roster --format json"))
        .startsWith(
            "{\"file\":\"all.csv\",\"format\":\"roster\",\"teachers\":4,\"enrollments\":5,\"bytes\":")
        .endsWith("--- exit 0\n");
    Path file = folder.resolve("all.csv");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThat(run("teacher export all.csv --as moodle"))
        .isEqualTo(
            """
            --- error
            iioe: all.csv exists already.
            Choose another file, or replace it with --force.
            --- exit 4
            """);
    assertThat(run("teacher export all.csv --as moodle --force")).endsWith("--- exit 0\n");
    assertThat(Files.readString(file)).startsWith("username,email,");
    assertThat(run("teacher export none/all.csv")).contains("--- exit 5");
    try (var files = Files.list(folder)) {
      assertThat(files).containsExactly(file);
    }
  }

  @Test
  void exports_to_standard_output_but_no_archive_to_a_terminal() {
    assertThat(run("teacher export --country EG"))
        .startsWith("email,given_name,")
        .contains("omar@example.org,Omar,")
        .endsWith(
            """
            --- error
            1 teachers with 1 enrollments were written.
            --- exit 0
            """);
    assertThat(session().onTerminal("1", 80).run("teacher", "export", "--as", "oneroster").exit())
        .isEqualTo(2);
  }

  @Test
  void refuses_chunks_of_nothing() {
    for (String chunk : List.of("0", "-1")) {
      assertThat(run("teacher enroll roster.csv --chunk " + chunk))
          .isEqualTo(
              """
              --- error
              iioe: --chunk is at least 1.
              Leave it out for one transaction.
              --- exit 2
              """);
    }
  }

  @Test
  void lists_pairs_and_merges_one() {
    SampleTeachers.execute(
        platform.database(),
        """
        INSERT INTO iioe.teacher (email, email_key, full_name, phone)
        VALUES ('awa@example.edu', 'awa@example.edu', 'Awa D.', '+221771234567')""");
    assertThat(run("teacher duplicates"))
        .isEqualTo(
            """
            Id  Duplicate  Score  Reasons  E-mail                E-mail of the duplicate
             1          6    0.6  phone    Awa.Diop@example.org  awa@example.edu
            --- exit 0
            """);
    assertThat(run("teacher merge --keep-id 1 --duplicate-id 6"))
        .isEqualTo(
            """
            --- error
            iioe: A confirmation is needed: Merge teacher 6 into teacher 1? Enrollments moved: 0, dropped because both have them: 0. Columns filled: full_name.
            Nobody can be asked here. Give --yes to confirm.
            --- exit 2
            """);
    assertThat(run("teacher merge --keep-id 1 --duplicate-id 6 --dry-run --format json"))
        .isEqualTo(
            """
            {"run":null,"id":1,"duplicateId":6,"moved":0,"dropped":0,"filled":["full_name"],"addresses":1}
            --- exit 0
            """);
    assertThat(
            session()
                .typing("awa.diop@example.org\nawa@example.edu\n")
                .run("teacher", "merge", "-", "-", "--yes", "--fields", "id,duplicateId,filled")
                .transcript())
        .isEqualTo(
            """
            Id         1
            Duplicate  6
            Filled     full_name
            --- exit 0
            """);
    assertThat(run("teacher show awa@example.edu --fields email,earlierAddresses"))
        .isEqualTo(
            """
            E-mail             Awa.Diop@example.org
            Earlier addresses  awa@example.edu
            --- exit 0
            """);
  }

  @Test
  void assigns_what_it_listed_and_was_corrected() throws IOException {
    String listed =
        session().run("teacher", "list", "--unmatched-institutions", "--format", "csv").output();
    assertThat(listed)
        .isEqualTo(
            """
            institution,partner,partnerName,score,teachers,spellings,countries,others\r
            Shenzhen Polytechnic,,,,1,1,"[""CN""]",[]\r
            Universite Cheikh Anta Diop,ucad,Université Cheikh Anta Diop de Dakar,0.88,1,1,"[""SN""]",[]\r
            """);
    Files.writeString(
        folder.resolve("institutions.csv"),
        listed.replace("Polytechnic,,", "Polytechnic,cairo-univrsity,"));

    assertThat(run("teacher merge --institutions institutions.csv --dry-run --format json"))
        .startsWith(
            "{\"run\":null,\"read\":2,\"assigned\":1,\"unchanged\":0,\"skipped\":0,\"rejected\":1,\"teachers\":1,");
    assertThat(run("teacher merge --institutions institutions.csv"))
        .matches(
            """
            (?s)Line  Institution           Result +Fix
               2  Shenzhen Polytechnic  No partner has the code “cairo-univrsity”.  Did you mean cairo-university\\?

            Run        \\d+
            Read       2
            Assigned   1
            Unchanged  0
            Skipped    0
            Rejected   1
            Teachers   1
            --- exit 1
            """);
    assertThat(run("teacher merge --institutions institutions.csv 1@example.org"))
        .contains("--- exit 2");
  }

  private String run(String command) {
    return session().run(command.split(" ", -1)).transcript();
  }

  private Session session() {
    return new Session().in(folder).with("IIOE_DATABASE_URL", platform.address().urlWithPassword());
  }
}
