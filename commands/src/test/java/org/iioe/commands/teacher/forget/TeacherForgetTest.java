package org.iioe.commands.teacher.forget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.iioe.commands.database.Actor;
import org.iioe.commands.database.Database;
import org.iioe.commands.database.DatabaseAddress;
import org.iioe.commands.database.Migrator;
import org.iioe.commands.database.Runs;
import org.iioe.commands.database.embedded.EmbeddedServer;
import org.iioe.commands.database.embedded.TestServer;
import org.iioe.commands.fault.Fault;
import org.iioe.commands.fault.FaultKind;
import org.iioe.commands.history.HistoryUndo;
import org.iioe.commands.history.UndoReport;
import org.iioe.commands.progress.Progress;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.PGConnection;

/** One server of its own, whose every file is searched; the tests are one story. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TeacherForgetTest {
  /** What gives the person away, wherever it is found. */
  private static final List<String> TRACES =
      List.of(
          "zuleikha",
          "Zuleikha",
          "Oyelaran",
          "oyelaran",
          "奥耶拉兰",
          "8055501234",
          "0000-0002-1825-0097",
          "ZO-4711");

  private static final List<String> OTHERS =
      List.of(
          "Obiageli", "obiageli.nwosu@example.org", "+2348055509999", "reject.other@example.org");

  @TempDir static Path root;
  private EmbeddedServer server;
  private DatabaseAddress address;
  private Database database;

  @BeforeAll
  void startServer() throws Exception {
    server = TestServer.another(root);
    address = server.start();
    database = Database.open(address, new SecureRandom());
    new Migrator(address, database).migrate();
    String people;
    try (var stream = TeacherForgetTest.class.getResourceAsStream("people.sql")) {
      people = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    }
    for (String statement : people.split(";\n", -1)) {
      database.write(handle -> handle.execute(statement));
    }
    database.executeAlone("ANALYZE");
    database.executeAlone("CHECKPOINT");
  }

  @AfterAll
  void stopServer() {
    database.close();
    server.stop();
  }

  private TeacherForget forget() {
    return new TeacherForget(database, runs(), new Traces(database, true, Progress.NONE));
  }

  private Runs runs() {
    return new Runs(database, new Actor("tester", null));
  }

  private static TeacherForget.Request addresses(String... addresses) {
    return new TeacherForget.Request(List.of(addresses), List.of());
  }

  @Test
  @Order(1)
  void everyTraceIsThereBefore() throws Exception {
    assertThat(found(dump().getBytes(StandardCharsets.UTF_8), TRACES)).isEqualTo(TRACES);
    assertThat(foundInFiles(TRACES)).isEqualTo(TRACES);
    assertThat(foundInFiles(OTHERS)).isEqualTo(OTHERS);
  }

  @Test
  @Order(2)
  void whatIsNotKnownIsNotForgotten() {
    assertThatThrownBy(
            () ->
                forget()
                    .forget(
                        addresses("zuleikha.oyelaran@example.org", "nobody@example.org"), () -> {}))
        .isInstanceOfSatisfying(
            Fault.class,
            fault -> {
              assertThat(fault.kind()).isEqualTo(FaultKind.NOT_FOUND);
              assertThat(fault.getMessage()).isEqualTo("FORGET_ADDRESS_UNKNOWN {places=[2], of=2}");
            });
    assertThatThrownBy(
            () ->
                forget().forget(new TeacherForget.Request(List.of(), List.of(1L, 999L)), () -> {}))
        .hasMessage("FORGET_ID_UNKNOWN {ids=[999]}");
  }

  @Test
  @Order(3)
  void aRehearsalCountsAndChangesNothing() throws Exception {
    String before = dump();
    ForgetReport report = forget().rehearse(addresses("zuleikha.oyelaran@example.org"));
    assertThat(report)
        .isEqualTo(
            new ForgetReport(null, 1, List.of(1L), new ForgetReport.Counts(1, 1, 6, 4, 2), null));
    assertThat(dump()).isEqualTo(before);
  }

  @Test
  @Order(4)
  void afterwardsNothingIsFound() throws Exception {
    ForgetReport report = forget().forget(addresses("Zuleikha.Oyelaran@EXAMPLE.org"), () -> {});

    assertThat(report.counts()).isEqualTo(new ForgetReport.Counts(1, 1, 6, 4, 2));
    assertThat(found(dump().getBytes(StandardCharsets.UTF_8), TRACES)).isEmpty();
    assertThat(foundInFiles(TRACES)).isEmpty();
    assertThat(found(dump().getBytes(StandardCharsets.UTF_8), OTHERS)).isEqualTo(OTHERS);
    assertThat(foundInFiles(OTHERS)).isEqualTo(OTHERS);
    assertThat(
            texts(
                """
                SELECT concat_ws(' ', id, country, forgotten_at IS NOT NULL,
                  (SELECT count(*) FROM iioe.enrollment WHERE teacher_id = teacher.id))
                FROM iioe.teacher WHERE email IS NULL"""))
        .containsExactly("1 NG t 2");
    assertThat(texts("SELECT subject FROM iioe.audit_event")).containsExactly("1");
    assertThat(texts("SELECT CAST(arguments AS text) FROM iioe.run WHERE verb = 'teacher forget'"))
        .containsExactly("{\"people\": \"1\"}");
  }

  @Test
  @Order(5)
  void whoIsForgottenIsNotKnownAnyMore() {
    for (String address :
        List.of(
            "zuleikha.oyelaran@example.org", "z.oyelaran@example.edu", "zuleikha@example.org")) {
      assertThatThrownBy(() -> forget().forget(addresses(address), () -> {}))
          .hasMessage("FORGET_ADDRESS_UNKNOWN {places=[1], of=1}");
    }
    assertThatThrownBy(
            () -> forget().forget(new TeacherForget.Request(List.of(), List.of(1L)), () -> {}))
        .hasMessage("FORGET_ID_UNKNOWN {ids=[1]}");
  }

  /** The import of run 2 made three people; the first is forgotten, and was a merged one's. */
  @Test
  @Order(6)
  void othersCanStillBeUndone() {
    HistoryUndo undo = new HistoryUndo(database, runs());
    UndoReport merge = undo.rehearse(new HistoryUndo.Request(4, false));
    assertThat(merge.skips()).extracting(UndoReport.Skip::reason).containsOnly("forgotten");
    UndoReport changes = undo.undo(new HistoryUndo.Request(3, false));
    assertThat(changes.skips()).isEmpty();
    assertThat(texts("SELECT position FROM iioe.teacher WHERE given_name = 'Obiageli'"))
        .containsExactly("Lecturer");
    UndoReport report = undo.undo(new HistoryUndo.Request(2, false));
    assertThat(report.skips())
        .containsExactly(
            new UndoReport.Skip("enrollment", 1, null, "forgotten"),
            new UndoReport.Skip("teacher", 1, null, "forgotten"));
    assertThat(report.deleted()).isEqualTo(4);
    assertThat(report.unchanged()).isEqualTo(1);
  }

  /** Undone imports leave people in the journal alone. */
  @Test
  @Order(7)
  void whoIsOnlyInAJournalOrInRejectsIsForgottenToo() throws Exception {
    assertThat(forget().forget(addresses("obiageli.nwosu@example.org"), () -> {}).counts())
        .isEqualTo(new ForgetReport.Counts(0, 0, 0, 3, 0));
    assertThat(forget().forget(addresses("reject.other@example.org"), () -> {}).counts())
        .isEqualTo(new ForgetReport.Counts(0, 0, 1, 0, 0));
    assertThat(foundInFiles(OTHERS)).isEmpty();
  }

  @Test
  @Order(8)
  void theLogOfTheServerQuotesNoRow() throws Exception {
    assertThatThrownBy(
            () ->
                database.write(
                    handle ->
                        handle.execute(
                            """
                            INSERT INTO iioe.teacher (email, email_key) VALUES
                            ('logged@example.org', 'logged@example.org'),
                            ('logged@example.org', 'logged@example.org')""")))
        .hasMessageContaining("DATABASE_RULE_BROKEN");
    try (Stream<Path> files = Files.walk(root)) {
      Path log = files.filter(file -> file.endsWith("server.log")).findFirst().orElseThrow();
      assertThat(Files.readString(log)).isNotEmpty().doesNotContain("logged");
    }
  }

  private List<String> texts(String sql) {
    return database.query(handle -> handle.createQuery(sql).mapTo(String.class).list());
  }

  /** Every row of every table, as COPY writes it. */
  private String dump() {
    ByteArrayOutputStream rows = new ByteArrayOutputStream();
    List<String> tables =
        texts(
            "SELECT relname FROM pg_class WHERE relnamespace = 'iioe'::regnamespace AND relkind = 'r' ORDER BY 1");
    database.read(
        (Connection connection) -> {
          for (String table : tables) {
            try {
              connection
                  .unwrap(PGConnection.class)
                  .getCopyAPI()
                  .copyOut("COPY iioe." + table + " TO STDOUT", rows);
            } catch (IOException impossible) {
              throw new IllegalStateException(impossible);
            }
          }
          return tables;
        });
    return rows.toString(StandardCharsets.UTF_8);
  }

  /** What of these texts is in a file of the data folder. */
  private List<String> foundInFiles(List<String> texts) throws IOException {
    List<String> found = new ArrayList<>();
    try (Stream<Path> files = Files.walk(root)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        if (!file.toString().contains("/postgresql/")) {
          found.addAll(found(Files.readAllBytes(file), texts));
        }
      }
    }
    return texts.stream().filter(found::contains).toList();
  }

  private static List<String> found(byte[] octets, List<String> texts) {
    String whole = new String(octets, StandardCharsets.ISO_8859_1);
    return texts.stream()
        .filter(
            text ->
                whole.contains(
                    new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1)))
        .toList();
  }
}
