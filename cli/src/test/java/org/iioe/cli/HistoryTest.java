package org.iioe.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.iioe.commands.database.Actor;
import org.iioe.commands.database.Database;
import org.iioe.commands.database.DatabaseAddress;
import org.iioe.commands.database.Journal;
import org.iioe.commands.database.Run;
import org.iioe.commands.database.RunOutcome;
import org.iioe.commands.database.RunStart;
import org.iioe.commands.database.Runs;
import org.iioe.commands.database.embedded.TestServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The verbs of history, and forgetting, as they are typed. */
class HistoryTest {
  private final DatabaseAddress address = TestServer.migratedDatabase();
  private final Database database = Database.open(address, new SplittableRandom());
  private final Runs runs = new Runs(database, new Actor("tester", null));

  @AfterEach
  void drop() {
    database.close();
    TestServer.drop(address);
  }

  @BeforeEach
  void enrollTwo() {
    Run run = runs.begin(new RunStart("teacher enroll", null, Map.of("mode", "add")));
    database.write(
        run,
        handle -> {
          handle.execute(
              """
                  INSERT INTO iioe.teacher (email, email_key) VALUES
                  ('amina@example.org', 'amina@example.org'), ('ben@example.org', 'ben@example.org')""");
          Journal.created(handle, run, "teacher", List.of(1L, 2L));
          return run;
        });
    runs.finish(run, RunOutcome.DONE, Map.of("created", 2L, "updated", 0L));
    runs.begin(new RunStart("course import", null, Map.of()));
  }

  private String iioe(String... arguments) {
    return new Session()
        .with("IIOE_DATABASE_URL", address.urlWithPassword())
        .run(arguments)
        .transcript();
  }

  @Test
  void theNewestRunsComeFirst() {
    assertThat(iioe("history", "list", "--fields", "id,verb,user,outcome,counts"))
        .isEqualTo(
            """
            Id  Command         User    Outcome       Counts
             2  course import   tester  not finished
             1  teacher enroll  tester  done          created 2, updated 0
            --- exit 0
            """);
  }

  @Test
  void runsAreChosen() {
    String one =
        """
        [{"id":1,"outcome":"done","counts":{"created":2,"updated":0}}]
        --- exit 0
        """;
    String none = "[]\n--- exit 0\n";
    assertThat(list("--verb", "teacher enroll")).isEqualTo(one);
    assertThat(list("--verb", "teacher", "--outcome", "done", "--user", "tester")).isEqualTo(one);
    assertThat(list("--outcome", "unfinished", "--verb", "teacher")).isEqualTo(none);
    assertThat(list("--until", "2020-01-01")).isEqualTo(none);
    assertThat(list("--since", "2020-01-01T08:30", "--verb", "teacher")).isEqualTo(one);
    assertThat(list("--limit", "1")).startsWith("[{\"id\":2,");
    assertThat(iioe("history", "list", "--since", "yesterday"))
        .isEqualTo(
            """
            --- error
            iioe: “yesterday” is neither a day nor a time.
            Write it as 2026-11-24, 2026-11-24T08:30 or 2026-11-24T08:30+08:00.
            --- exit 2
            """);
  }

  private String list(String... filter) {
    List<String> words =
        new ArrayList<>(
            List.of("history", "list", "--format", "json", "--fields", "id,outcome,counts"));
    words.addAll(List.of(filter));
    return iioe(words.toArray(String[]::new));
  }

  @Test
  void aRunIsShown() {
    assertThat(
            iioe(
                "history",
                "show",
                "1",
                "--format",
                "json",
                "--fields",
                "id,verb,arguments,changes,rejects,undoable"))
        .isEqualTo(
            """
            {"id":1,"verb":"teacher enroll","arguments":{"mode":"add"},\
            "changes":[{"relation":"teacher","created":2,"changed":0,"deleted":0,"undoable":true}],\
            "rejects":0,"undoable":true}
            --- error
            “iioe history undo 1 --dry-run” says what an undo would do now.
            --- exit 0
            """);
    assertThat(iioe("history", "show", "77"))
        .isEqualTo(
            """
            --- error
            iioe: There is no run 77.
            “iioe history list” shows the newest ones.
            --- exit 6
            """);
  }

  @Test
  void aRunIsUndone() {
    database.write(
        handle -> handle.execute("UPDATE iioe.teacher SET position = 'Dean' WHERE id = 2"));
    String skips =
        """
        "relations":[{"relation":"teacher","restored":0,"deleted":1,"skipped":1,"unchanged":0}],\
        "skips":[{"relation":"teacher","row":2,"field":null,"reason":"changed"}]}
        --- error
        """;
    assertThat(iioe("history", "undo", "1", "--dry-run", "--format", "json"))
        .isEqualTo(
            "{\"run\":null,\"undone\":1,\"restored\":0,\"deleted\":1,\"skipped\":1,\"unchanged\":0,"
                + skips
                + """
                Nothing was changed. Undoing run 1 would do this: rows restored: 0; rows deleted: 1; left alone: 1.
                --- exit 1
                """);
    assertThat(iioe("history", "undo", "1"))
        .contains("A confirmation is needed")
        .endsWith("exit 2\n");
    assertThat(iioe("history", "undo", "1", "--yes"))
        .isEqualTo(
            """
            Table    Row  Field  Reason
            teacher    2         changed since

            Run         5
            Undone run  1
            Restored    0
            Deleted     1
            Skipped     1
            Unchanged   0

            Tables
            Table    Restored  Deleted  Skipped  Unchanged
            teacher         0        1        1          0
            --- error
            Run 1 is undone by run 5, which can be undone too. Rows restored: 0; rows deleted: 1; left alone: 1.
            --- exit 1
            """);
    assertThat(iioe("history", "undo", "2", "--yes")).contains("--force").endsWith("exit 4\n");
  }

  @Test
  void peopleAreForgottenWithoutTheirNamesOnTheCommandLine() {
    Session session =
        new Session()
            .with("IIOE_DATABASE_URL", address.urlWithPassword())
            .typing("Amina@example.org\n\nben@example.org\n")
            .run("teacher", "forget", "-", "--yes", "--format", "json");
    assertThat(session.transcript())
        .startsWith(
            """
            {"run":3,"people":2,"teachers":[1,2],"aliases":0,"rejects":0,"journal":0,"mentions":0,\
            "traces":{"complete":false,"tables":["teacher","teacher_alias","enrollment",\
            "roster_reject","journal"],"refused":[]}}
            --- error
            Erased from all tables. On a shared server""")
        .endsWith("--- exit 0\n")
        .doesNotContain("mina", "ben@");
    String again = iioe("teacher", "forget", "amina@example.org", "--yes");
    assertThat(again).doesNotContain("mina").endsWith("--- exit 6\n");
    assertThat(iioe("teacher", "forget", "--id", "1", "--yes")).endsWith("--- exit 6\n");
    assertThat(iioe("teacher", "forget")).endsWith("--- exit 2\n");
  }
}
