package org.iioe.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Somebody whom rosters named in every way there is, and who is then to be forgotten: whether a
 * dump of the database, the data folder or the content store still has anything of her.
 */
class ForgetOnSharedServerTest {
  private static final String ROSTER =
      """
      email,given_name,family_name,certificate_name,institution,position,phone,orcid,external_id,nominated_by,consent_source,country,course
      Zuleikha.Oyelaran@Example.ORG,Zuleikha,Oyelaran,奥耶拉兰 Z.,Oyelaran College,Chair of Zuleikha Oyelaran,0805 550 1234,https://orcid.org/0000-0002-1825-0097,ZO-4711,,letter of Zuleikha Oyelaran,NG,c1
      obiageli@example.org,Obiageli,Nwosu,,,,,,,Prof. Zuleikha OYELARAN,mail of zuleikha.oyelaran@example.org,NG,c1
      chidi@example.org,Chidi,Eze,,,,,,,"Oyelaran, Zuleikha (0805 550 1234)",form ZO-4711,NG,c1
      ZULEIKHA.OYELARAN@EXAMPLE,,Oyelaran,,,,,,,,,NG,c1
      nobody,Zuleikha,Oyelaran,,,,,,,,,NG,c1
      nowhere,Z.,O.,,,,+234 805 550 1234,,,,,NG,c1
      nowhere,Z.,O.,,,,,0000-0002-1825-0097,,,,NG,c1
      nowhere,Z.,O.,,,,,,zo-4711,,,NG,c1
      nowhere,Z.,O.,奥耶拉兰 Z.,,,,,,,,NG,c1
      """;

  private static final List<String> MARKS =
      List.of(
          "zuleikha",
          "oyelaran",
          "奥耶拉兰",
          "8055501234",
          "805 550 1234",
          "0000-0002-1825-0097",
          "zo-4711");

  @TempDir Path folder = Path.of("");
  private SharedServer server;

  @BeforeEach
  void start() throws Exception {
    server = SharedServer.start();
    iioe("", "database migrate --yes");
    server.psql("INSERT INTO iioe.course (code) VALUES ('c1'), ('c2')");
    server.psql("INSERT INTO iioe.partner (code, name) VALUES ('lagos', 'University of Lagos')");
  }

  @AfterEach
  void stop() throws Exception {
    if (server != null) {
      server.stop();
    }
  }

  private Session iioe(String input, String words) {
    return new Session()
        .with("HOME", folder.resolve("home").toString())
        .with("IIOE_DATABASE_URL", server.url())
        .in(folder)
        .typing(input)
        .run(words.split(" ", -1));
  }

  private void enroll(String name, String roster, int exit) throws IOException {
    Files.writeString(folder.resolve(name), roster);
    Session session = iioe("", "teacher enroll " + name + " --max-email-changes 100%");
    assertThat(session.exit()).as(session.transcript()).isEqualTo(exit);
  }

  @Test
  void nothingOfHerIsLeft() throws Exception {
    enroll("oyelaran-and-others.csv", ROSTER, 1);
    enroll("second.csv", ROSTER.replace("Zuleikha,Oyelaran", "Zuleika,Oyelaran-Bello"), 1);
    String twice = "zuleikha.oyelaran@example.org,Zuleikha Oyelaran\n";
    enroll("twice.csv", "email,full_name\n" + twice + twice, 1);
    enroll("third.csv", "email,external_id,institution\nz.oyelaran@example.edu,ZO-4711,lagos\n", 0);
    enroll("other.csv", "email,full_name,course\nzo+oyelaran@example.com,Zuleikha O.,c2\n", 0);
    assertThat(
            iioe("z.oyelaran@example.edu\nzo+oyelaran@example.com\n", "teacher merge - - --yes")
                .exit())
        .isZero();
    assertThat(found(server.dump())).isEqualTo(MARKS);

    Session forgotten = iioe("Z.Oyelaran@EXAMPLE.edu\n", "teacher forget - --yes");

    assertThat(forgotten.exit()).as(forgotten.transcript()).isZero();
    assertThat(found(forgotten.transcript())).isEmpty();
    assertThat(forgotten.error()).contains("write-ahead log", "replicas", "backups");
    assertThat(lines(server.dump())).isEmpty();
    assertThat(inFiles()).isEmpty();
    assertThat(
            server.psql("SELECT given_name FROM iioe.teacher WHERE email IS NOT NULL ORDER BY 1"))
        .isEqualTo("Chidi\nObiageli\n");
    assertThat(server.psql("SELECT count(*) FROM iioe.enrollment")).isEqualTo("4\n");
  }

  private static List<String> found(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    return MARKS.stream().filter(lower::contains).toList();
  }

  /** The lines that have something of her, to be shown when there are any. */
  private static List<String> lines(String dump) {
    return dump.lines().filter(line -> !found(line).isEmpty()).toList();
  }

  private List<String> inFiles() throws IOException {
    List<String> found = new ArrayList<>();
    if (Files.isDirectory(folder.resolve("home"))) {
      try (Stream<Path> files = Files.walk(folder.resolve("home"))) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          found.addAll(found(new String(Files.readAllBytes(file), StandardCharsets.UTF_8)));
        }
      }
    }
    return found;
  }
}
