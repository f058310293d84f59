package org.iioe.commands.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.iioe.commands.database.embedded.TestServer;
import org.iioe.commands.progress.Progress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AuditLogTest {
  private final DatabaseAddress address = TestServer.migratedDatabase();
  private final Database database = Database.open(address, new SplittableRandom(1));
  private final Run run =
      new Runs(database, new Actor("tester", null)).begin(new RunStart("test", null, Map.of()));

  @AfterEach
  void dropTheDatabase() {
    database.close();
    TestServer.drop(address);
  }

  private void append(int count) {
    IntStream.range(0, count)
        .forEach(
            number ->
                database.write(
                    handle -> {
                      AuditLog.append(
                          handle,
                          run,
                          new AuditEvent(
                              "course.publish",
                              "C" + (number + 1),
                              Map.of("version", number + 1, "name", "课程 «é»\n")));
                      return number;
                    }));
  }

  private List<ChainFinding> findings() {
    return database.read(connection -> AuditChain.verify(connection, Progress.NONE)).findings();
  }

  /** What is found, in short. */
  private List<String> said() {
    return findings().stream()
        .map(one -> one.kind().label() + " " + one.event() + " " + one.subject())
        .toList();
  }

  private void behindTheBack(String change) {
    Database.execute(
        address,
        "ALTER TABLE iioe.audit_event DISABLE TRIGGER USER; ALTER TABLE iioe.run DISABLE TRIGGER USER; "
            + change);
  }

  @Test
  void anUntouchedChainIsSound() {
    assertThat(findings()).isEmpty();
    append(5);
    assertThat(findings()).isEmpty();
  }

  @Test
  void manyAtOnceMakeOneChain() {
    IntStream.range(0, 8).parallel().forEach(number -> append(10));

    assertThat(findings()).isEmpty();
    long count =
        database.read(
            connection -> {
              try (var rows =
                  connection
                      .createStatement()
                      .executeQuery("SELECT max(id) FROM iioe.audit_event")) {
                rows.next();
                return rows.getLong(1);
              }
            });
    assertThat(count).isEqualTo(80);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "UPDATE iioe.audit_event SET subject = 'x'",
        "DELETE FROM iioe.audit_event",
        "TRUNCATE iioe.audit_event"
      })
  void nobodyChangesAnEvent(String change) {
    append(1);

    assertThatThrownBy(() -> Database.execute(address, change))
        .hasMessageStartingWith("DATABASE_PERMISSION_MISSING");
    assertThatThrownBy(() -> Database.execute(address, "SET ROLE iioe_admin; " + change))
        .hasMessageStartingWith("DATABASE_PERMISSION_MISSING");
    assertThat(findings()).isEmpty();
  }

  @Test
  void whoMayWriteMayAppendButNotMoveTheHead() {
    append(1);
    Database.execute(
        address,
        "SET ROLE iioe_admin; INSERT INTO iioe.audit_event (run_id, action, subject) VALUES ("
            + run.id()
            + ", 'course.retire', 'C1')");

    assertThat(findings()).isEmpty();
    assertThatThrownBy(
            () ->
                Database.execute(
                    address, "SET ROLE iioe_admin; UPDATE iioe.audit_head SET event_id = 0"))
        .hasMessageStartingWith("DATABASE_PERMISSION_MISSING");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "UPDATE iioe.audit_event SET subject = 'x' WHERE id = 3|changed 3 x",
        "UPDATE iioe.audit_event SET at = at + interval '1 microsecond' WHERE id = 2|changed 2 C2",
        "UPDATE iioe.audit_event SET at = CAST(concat(CAST(at AS date), ' 01:00 BC') AS timestamptz) WHERE id = 2|changed 2 C2",
        "UPDATE iioe.audit_event SET at = 'infinity' WHERE id = 2|changed 2 C2",
        "UPDATE iioe.audit_event SET detail = '{}' WHERE id = 4|changed 4 C4",
        "UPDATE iioe.audit_event SET detail = '{\"version\": 4.0}' WHERE id = 4|changed 4 C4",
        "UPDATE iioe.audit_event SET action = 'course.retire' WHERE id = 5|changed 5 C5",
        "UPDATE iioe.audit_event SET job = '7' WHERE id = 1|changed 1 C1;run-changed 1 C1",
        "UPDATE iioe.audit_event SET database_user_name = 'y' WHERE id = 1|changed 1 C1",
        "UPDATE iioe.audit_event SET (database_user_name, system_user_name, verb) = (NULL, NULL, NULL) WHERE id = 1|changed 1 C1",
        "UPDATE iioe.audit_event SET digest = set_byte(digest, 9, 255 - get_byte(digest, 9)) WHERE id = 3|changed 3 C3",
        "UPDATE iioe.audit_event SET digest = set_byte(digest, 9, 255 - get_byte(digest, 9)) WHERE id = 5|changed 5 C5",
        "UPDATE iioe.audit_event SET previous_digest = set_byte(previous_digest, 0, 255 - get_byte(previous_digest, 0)) WHERE id = 3|changed 3 C3",
        "UPDATE iioe.audit_event SET id = 7 WHERE id = 3|missing 3 null;missing 6 null;changed 7 C3;head-moved 7 C3",
        "UPDATE iioe.audit_event SET id = 0 WHERE id = 3|inserted 0 C3;missing 3 null",
        "DELETE FROM iioe.audit_event WHERE id = 1|missing 1 null",
        "DELETE FROM iioe.audit_event WHERE id = 3|missing 3 null",
        "DELETE FROM iioe.audit_event WHERE id IN (2, 3)|missing 2 null",
        "DELETE FROM iioe.audit_event WHERE id = 5|cut-off 5 null",
        "DELETE FROM iioe.audit_event|cut-off 1 null",
        "DELETE FROM iioe.audit_event; UPDATE iioe.audit_head SET event_id = 0|head-moved 0 null",
        "UPDATE iioe.audit_head SET event_id = 2|head-moved 5 C5",
        "UPDATE iioe.audit_head SET digest = set_byte(digest, 0, 255 - get_byte(digest, 0))|head-moved 5 C5",
        "DELETE FROM iioe.audit_head|head-moved 5 C5",
        "UPDATE iioe.run SET system_user_name = 'innocent'|run-changed 1 C1;run-changed 2 C2;run-changed 3 C3;run-changed 4 C4;run-changed 5 C5",
        "UPDATE iioe.run SET verb = 'course list'|run-changed 1 C1;run-changed 2 C2;run-changed 3 C3;run-changed 4 C4;run-changed 5 C5"
      })
  void whatAnOwnerDoesBehindTheTriggersIsNamed(String change, String found) {
    append(5);
    behindTheBack(change);

    assertThat(String.join(";", said())).isEqualTo(found);
  }

  @Test
  void anEventThatWasMadeAnewWithItsOwnDigestIsNamed() {
    append(5);
    behindTheBack(
        """
        UPDATE iioe.audit_event SET subject = 'x' WHERE id = 3;
        UPDATE iioe.audit_event event
        SET digest = sha256(previous_digest || convert_to(iioe.audit_event_text(event), 'UTF8'))
        WHERE id = 3""");

    assertThat(said()).containsExactly("replaced 3 x");
  }

  /** The constraints fall with their owner's word; then lines may be moved from field to field. */
  @Test
  void linesThatWereMovedToAnotherFieldAreNamed() {
    append(3);
    behindTheBack(
        """
        ALTER TABLE iioe.audit_event ALTER subject DROP NOT NULL,
          DROP CONSTRAINT audit_event_action_check;
        UPDATE iioe.audit_event SET action = action || E'\\n' || subject, subject = NULL WHERE id = 2""");

    assertThat(said()).containsExactly("changed 2 null");
  }

  @Test
  void aFunctionThatLiesHidesNothing() {
    append(3);
    behindTheBack(
        """
        CREATE TABLE iioe.was AS SELECT id, iioe.audit_event_text(event) text FROM iioe.audit_event event;
        CREATE OR REPLACE FUNCTION iioe.audit_event_text(event iioe.audit_event) RETURNS text
        LANGUAGE sql STABLE AS 'SELECT text FROM iioe.was WHERE id = event.id';
        UPDATE iioe.audit_event SET subject = 'x' WHERE id = 2""");

    assertThat(said()).containsExactly("changed 2 x");
  }

  @Test
  void whatTheDigestCoversReadsTheSameHereAndInTheDatabase() {
    append(3);
    behindTheBack(
        """
        UPDATE iioe.audit_event SET at = '0044-03-15 12:00:00.000001 BC' WHERE id = 1;
        UPDATE iioe.audit_event SET at = '12024-03-15 12:00:00+05:30', job = E'two\\nlines' WHERE id = 2;
        UPDATE iioe.audit_event SET (database_user_name, system_user_name, verb) = (NULL, NULL, NULL) WHERE id = 3""");

    List<String> differing =
        database.read(
            connection -> {
              try (var rows =
                      connection
                          .createStatement()
                          .executeQuery(
                              "SELECT iioe.audit_event_text(event) FROM iioe.audit_event event ORDER BY id");
                  var same = connection.createStatement().executeQuery(AuditRow.QUERY)) {
                List<String> texts = new ArrayList<>();
                while (rows.next() && same.next()) {
                  texts.add(rows.getString(1));
                  assertThat(AuditRow.of(same).text()).isEqualTo(rows.getString(1));
                }
                return texts;
              }
            });
    assertThat(differing).hasSize(3);
    assertThat(differing.get(0)).contains("\n0044-03-15T12:00:00.000001Z BC\n").contains("\nwho {");
    assertThat(differing.get(1))
        .contains("\n12024-03-15T06:30:00.000000Z\n")
        .contains("two\\nlines");
    assertThat(differing.get(2)).doesNotContain("who");
  }

  @Test
  void eventsThatAreOlderThanTheColumnsOfWhoKeepTheirDigests() {
    append(1);
    behindTheBack(
        """
        UPDATE iioe.audit_event SET (database_user_name, system_user_name, verb) = (NULL, NULL, NULL);
        UPDATE iioe.audit_event SET digest = sha256(previous_digest || convert_to(concat_ws(E'\\n', id, run_id,
          to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), action, subject, detail), 'UTF8'));
        UPDATE iioe.audit_head SET digest = (SELECT digest FROM iioe.audit_event);
        ALTER TABLE iioe.audit_event ENABLE TRIGGER USER""");
    append(2);

    assertThat(said()).isEmpty();
  }

  @Test
  void anEventSaysWhoDidIt() {
    append(1);

    String who =
        database.read(
            connection -> {
              try (var row =
                  connection
                      .createStatement()
                      .executeQuery(
                          """
                          SELECT concat_ws(' ', database_user_name = session_user, system_user_name,
                            job, verb) FROM iioe.audit_event""")) {
                row.next();
                return row.getString(1);
              }
            });
    assertThat(who).isEqualTo("t tester test");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "UPDATE iioe.run SET system_user_name = 'x'",
        "UPDATE iioe.run SET verb = 'x'",
        "UPDATE iioe.run SET started_at = now()",
        "SET ROLE iioe_admin; UPDATE iioe.run SET job = 'x'",
        "SET ROLE iioe_admin; DELETE FROM iioe.run",
        "SET ROLE iioe_admin; TRUNCATE iioe.run CASCADE",
        "SET ROLE iioe_admin; ALTER TABLE iioe.audit_event DISABLE TRIGGER USER",
        "SET ROLE iioe_admin; DELETE FROM iioe.audit_head",
        "SET ROLE iioe_reader; SELECT * FROM iioe.audit_event"
      })
  void nobodyChangesWhatARunWasBegunWith(String change) {
    assertThatThrownBy(() -> Database.execute(address, change))
        .hasMessageStartingWith("DATABASE_PERMISSION_MISSING");
  }

  @Test
  void whoMayWriteCannotSayThatSomebodyElseDidIt() {
    Database.execute(
        address,
        """
        SET ROLE iioe_admin;
        INSERT INTO iioe.run (token, verb, database_user_name, system_user_name)
        VALUES ('00000000-0000-0000-0000-000000000001', 'x', 'somebody else', 'x');
        INSERT INTO iioe.audit_event (id, run_id, at, action, subject, database_user_name, previous_digest, digest)
        SELECT 900, max(id), '2020-01-01', 'course.retire', 'C1', 'somebody else', '', '' FROM iioe.run""");

    assertThat(findings()).isEmpty();
    String who =
        database.read(
            connection -> {
              try (var row =
                  connection
                      .createStatement()
                      .executeQuery(
                          """
                          SELECT concat_ws(' ', event.id, event.at > now() - interval '1 day',
                            event.database_user_name = session_user, run.database_user_name = session_user)
                          FROM iioe.audit_event event JOIN iioe.run ON run.id = run_id""")) {
                row.next();
                return row.getString(1);
              }
            });
    assertThat(who).isEqualTo("1 t t t");
  }
}
