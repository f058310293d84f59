package org.iioe.commands.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.OptionalLong;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.iioe.commands.database.embedded.TestServer;
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
                              "course.publish", "课程 " + number, Map.of("version", number)));
                      return number;
                    }));
  }

  private OptionalLong firstTampered() {
    return database.read(AuditLog::firstTampered);
  }

  @Test
  void anUntouchedChainIsSound() {
    assertThat(firstTampered()).isEmpty();
    append(5);
    assertThat(firstTampered()).isEmpty();
  }

  @Test
  void manyAtOnceMakeOneChain() {
    IntStream.range(0, 8).parallel().forEach(number -> append(10));

    assertThat(firstTampered()).isEmpty();
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
    assertThat(firstTampered()).isEmpty();
  }

  @Test
  void whoMayWriteMayAppendButNotMoveTheHead() {
    append(1);
    Database.execute(
        address,
        "SET ROLE iioe_admin; INSERT INTO iioe.audit_event (run_id, action, subject) VALUES ("
            + run.id()
            + ", 'course.retire', 'C1')");

    assertThat(firstTampered()).isEmpty();
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
        "UPDATE iioe.audit_event SET subject = 'x' WHERE id = 3|3",
        "UPDATE iioe.audit_event SET at = at + interval '1 microsecond' WHERE id = 2|2",
        "UPDATE iioe.audit_event SET detail = '{}' WHERE id = 4|4",
        "DELETE FROM iioe.audit_event WHERE id = 1|1",
        "DELETE FROM iioe.audit_event WHERE id = 3|3",
        "DELETE FROM iioe.audit_event WHERE id = 5|5"
      })
  void whatAnOwnerDoesBehindTheTriggersIsFound(String change, long found) {
    append(5);
    Database.execute(
        address, "ALTER TABLE iioe.audit_event DISABLE TRIGGER refuse_audit_change; " + change);

    assertThat(firstTampered()).hasValue(found);
  }
}
