package org.iioe.commands.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.iioe.commands.database.Actor;
import org.iioe.commands.database.AuditEvent;
import org.iioe.commands.database.AuditLog;
import org.iioe.commands.database.Database;
import org.iioe.commands.database.DatabaseAddress;
import org.iioe.commands.database.Run;
import org.iioe.commands.database.RunStart;
import org.iioe.commands.database.Runs;
import org.iioe.commands.database.embedded.TestServer;
import org.iioe.commands.progress.Progress;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HistoryVerifyTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-24T08:00:00Z"), ZoneOffset.UTC);

  /** Writes the whole chain anew, as only its owner can. */
  private static final String REWRITE =
      """
      ALTER TABLE iioe.audit_event DISABLE TRIGGER USER;
      UPDATE iioe.audit_event SET subject = 'another' WHERE id = 2;
      DO $$
      DECLARE
        event iioe.audit_event;
        before bytea := decode(repeat('00', 32), 'hex');
      BEGIN
        FOR event IN SELECT * FROM iioe.audit_event ORDER BY id LOOP
          UPDATE iioe.audit_event
          SET previous_digest = before,
            digest = sha256(before || convert_to(iioe.audit_event_text(event), 'UTF8'))
          WHERE id = event.id RETURNING digest INTO before;
        END LOOP;
        UPDATE iioe.audit_head SET digest = before;
      END
      $$""";

  private final DatabaseAddress address = TestServer.migratedDatabase();
  private final Database database = Database.open(address, new java.util.SplittableRandom(1));
  private final Run run =
      new Runs(database, new Actor("tester", null)).begin(new RunStart("test", null, Map.of()));

  @TempDir Path folder;

  @AfterEach
  void dropTheDatabase() {
    database.close();
    TestServer.drop(address);
  }

  private void append(int count) {
    for (int i = 0; i < count; i++) {
      database.write(
          handle -> {
            AuditLog.append(handle, run, new AuditEvent("course.publish", "C1", Map.of()));
            return run;
          });
    }
  }

  private Path key(String name, String bytes) throws IOException {
    Path file = Files.writeString(folder.resolve(name), bytes);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    return file;
  }

  private AuditKey key(String name) throws IOException {
    return AuditKey.read(key(name, name.repeat(32) + "\n"));
  }

  private HistoryVerify.Report verify(@Nullable AuditKey key, @Nullable Path against) {
    return new HistoryVerify(database, key, CLOCK)
        .verify(new HistoryVerify.Request(against, true, "0.1.0"), Progress.NONE);
  }

  private String signature(Path head) {
    HistoryVerify.Against against = verify(null, head).against();
    return against == null ? "" : against.signature();
  }

  private Path exported(@Nullable AuditKey key) throws IOException {
    return Files.writeString(
        folder.resolve("head.json"), String.valueOf(verify(key, null).export()));
  }

  @Test
  void anExportedHeadIsContainedAsTheChainGrows() throws IOException {
    append(3);
    AuditKey key = key("k");
    Path head = exported(key);
    append(2);

    HistoryVerify.Report report = verify(key, head);

    assertThat(report.isSound()).isTrue();
    assertThat(report.chain().events()).isEqualTo(5);
    HistoryVerify.Against against = report.against();
    assertThat(against).isNotNull();
    assertThat(against.event()).isEqualTo(3);
    assertThat(against.signature()).isEqualTo("valid");
    assertThat(against.contained()).isTrue();
    assertThat(against.exported()).isEqualTo("2026-11-24T08:00:00Z");
  }

  @Test
  void aHeadSaysWhereTheChainEnds() throws IOException {
    append(2);

    assertThat(Files.readString(exported(null)))
        .matches(
            """
            \\{
              "format" : "iioe-audit-head-1",
              "event" : 2,
              "digest" : "[0-9a-f]{64}",
              "at" : "[0-9T:.-]+Z",
              "exported" : "2026-11-24T08:00:00Z",
              "platform" : "[0-9a-f]{64}",
              "database" : "test_[0-9]+",
              "program" : "0.1.0"
            }
            """);
  }

  @Test
  void aHistoryThatItsOwnerWroteAnewIsSoundAloneButNotAgainstTheHead() throws IOException {
    append(4);
    AuditKey key = key("k");
    Path head = exported(key);
    Database.execute(address, REWRITE);

    assertThat(verify(key, null).isSound()).isTrue();
    HistoryVerify.Report report = verify(key, head);
    assertThat(report.findings())
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.kind().label()).isEqualTo("rewritten");
              assertThat(finding.event()).isEqualTo(4);
            });
    assertThat(report.export()).isNull();
  }

  @Test
  void aHistoryThatWasCutBeforeTheHeadIsFound() throws IOException {
    append(4);
    Path head = exported(null);
    Database.execute(
        address,
        """
        ALTER TABLE iioe.audit_event DISABLE TRIGGER USER;
        DELETE FROM iioe.audit_event WHERE id > 2;
        UPDATE iioe.audit_head SET event_id = 2,
          digest = (SELECT digest FROM iioe.audit_event WHERE id = 2)""");

    assertThat(verify(null, null).isSound()).isTrue();
    assertThat(verify(null, head).findings().get(0).kind().label()).isEqualTo("rewritten");
  }

  @ParameterizedTest
  @CsvSource({
    "'\"event\" : 2', '\"event\" : 1', AUDIT_HEAD_FORGED",
    "'0.1.0', '0.1.1', AUDIT_HEAD_FORGED",
    "'\"key\" : \"', '\"key\" : \"0', AUDIT_HEAD_OTHER_KEY",
    "'iioe-audit-head-1', 'iioe-audit-head-2', AUDIT_HEAD_UNREADABLE",
    "'\"program\"', '\"programme\"', AUDIT_HEAD_UNREADABLE",
    "'HMAC-SHA256', 'none', AUDIT_HEAD_UNREADABLE",
    "'}', '} {}', AUDIT_HEAD_UNREADABLE",
    "'{', '', AUDIT_HEAD_UNREADABLE"
  })
  void aChangedHeadIsRefused(String from, String to, String code) throws IOException {
    append(2);
    AuditKey key = key("k");
    Path head = exported(key);
    Files.writeString(head, Files.readString(head).replace(from, to));

    assertThatThrownBy(() -> verify(key, head)).hasMessageStartingWith(code);
  }

  @Test
  void aSignatureIsAskedForByWhoHasAKeyAndNotByOthers() throws IOException {
    append(1);
    Path unsigned = exported(null);
    AuditKey key = key("k");

    assertThat(signature(unsigned)).isEqualTo("none");
    assertThatThrownBy(() -> verify(key, unsigned)).hasMessageStartingWith("AUDIT_HEAD_UNSIGNED");
    Path signed = exported(key);
    assertThat(signature(signed)).isEqualTo("unchecked");
    AuditKey other = key("o");
    assertThatThrownBy(() -> verify(other, signed)).hasMessageStartingWith("AUDIT_HEAD_OTHER_KEY");
  }

  @Test
  void anEmptyChainIsSoundAndHasNoHead() {
    HistoryVerify.Report report = verify(null, null);

    assertThat(report.isSound()).isTrue();
    assertThat(report.export()).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "short", "0123456789012345678901234567890\n"})
  void aShortKeyIsRefused(String bytes) throws IOException {
    Path file = key("short", bytes);

    assertThatThrownBy(() -> AuditKey.read(file)).hasMessageStartingWith("AUDIT_KEY_LENGTH");
  }

  @Test
  void aKeyThatOthersMayReadIsRefused() throws IOException {
    Path file = key("open", "x".repeat(40));
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));

    assertThatThrownBy(() -> AuditKey.read(file)).hasMessageStartingWith("AUDIT_KEY_EXPOSED");
    assertThatThrownBy(() -> AuditKey.read(folder.resolve("none")))
        .hasMessageStartingWith("AUDIT_KEY_UNREADABLE");
  }
}
