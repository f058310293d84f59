package org.iioe.commands.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.iioe.commands.database.Run;
import org.iioe.commands.database.RunOutcome;
import org.iioe.commands.database.RunStart;
import org.iioe.commands.database.TestDatabase;
import org.iioe.commands.fault.Fault;
import org.iioe.commands.fault.FaultKind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class HistoryUndoTest {
  @RegisterExtension static final TestDatabase platform = new TestDatabase();

  private Rows rows = new Rows(platform);

  @BeforeEach
  void empty() {
    rows = new Rows(platform);
    rows.empty();
  }

  private static UndoReport undo(long run) {
    return new HistoryUndo(platform.database(), platform.runs())
        .undo(new HistoryUndo.Request(run, false));
  }

  private static UndoReport undo(UndoReport undo) {
    return undo(Objects.requireNonNull(undo.run()));
  }

  @Test
  void anImportIsTakenBackAndTheUndoToo() {
    long run = rows.enroll("amina@example.org", "ben@example.org");
    String before = rows.all();

    UndoReport undone = undo(run);

    assertThat(undone.relations())
        .containsExactly(
            new UndoReport.Relation("teacher", 0, 2, 0, 0),
            new UndoReport.Relation("enrollment", 0, 2, 0, 0));
    assertThat(rows.teachers()).isEmpty();
    assertThat(undo(undone).restored()).isEqualTo(4);
    assertThat(rows.all()).isEqualTo(before);
  }

  @Test
  void undoingTwiceFindsNothingToDo() {
    long run = rows.enroll("amina@example.org", "ben@example.org");
    undo(run);
    UndoReport again = undo(run);

    assertThat(again.isNothing()).isTrue();
    assertThat(again.unchanged()).isEqualTo(4);
  }

  @Test
  void aRedoneImportCanBeUndoneAgain() {
    long run = rows.enroll("amina@example.org");
    long change = rows.change("amina@example.org", "position", "Lecturer");
    UndoReport first = undo(change);
    assertThat(first.restored()).isEqualTo(1);
    UndoReport second = undo(run);
    assertThat(second.deleted()).as(second.toString()).isEqualTo(2);
    assertThat(undo(second).restored()).isEqualTo(2);
    assertThat(undo(run).deleted()).isEqualTo(2);
  }

  @Test
  void theUndoOfAnUndoCanBeUndone() {
    long run = rows.enroll("amina@example.org");
    rows.change("amina@example.org", "position", "Lecturer");
    rows.sql("DELETE FROM iioe.enrollment");
    // Changed since: stays, with what was changed.
    assertThat(undo(run).skips())
        .containsExactly(
            new UndoReport.Skip("teacher", rows.id("amina@example.org"), null, "changed"));
    long deletion = rows.delete("amina@example.org");
    String deleted = rows.all();
    UndoReport back = undo(deletion);
    assertThat(back.restored()).isEqualTo(1);
    assertThat(undo(back).deleted()).isEqualTo(1);
    assertThat(rows.all()).isEqualTo(deleted);
  }

  @Test
  void fieldsAreRestoredUnlessSomebodyChangedThemSince() {
    rows.enroll("amina@example.org", "ben@example.org");
    long run =
        rows.run(
            """
            WITH later AS (
              UPDATE iioe.teacher t SET position = 'Dean', phone = '+2348012345678'
              FROM iioe.teacher o WHERE o.id = t.id
              RETURNING t.id, o.position AS op, o.phone AS oph)
            INSERT INTO iioe.journal (run_id, relation, row_id, operation, earlier, later)
            SELECT :run, 'teacher', id, 'changed',
              jsonb_build_object('position', op, 'phone', oph),
              jsonb_build_object('position', 'Dean', 'phone', '+2348012345678') FROM later""");
    rows.sql("UPDATE iioe.teacher SET position = 'Rector' WHERE email = 'ben@example.org'");

    UndoReport report = undo(run);

    assertThat(rows.teachers())
        .containsExactly("amina@example.org - -", "ben@example.org Rector -");
    assertThat(report.skips())
        .containsExactly(
            new UndoReport.Skip("teacher", rows.id("ben@example.org"), "position", "changed"));
    assertThat(report.skipped()).isEqualTo(1);
    assertThat(rows.texts("SELECT outcome || counts FROM iioe.run ORDER BY id DESC LIMIT 1"))
        .containsExactly("rejected{\"deleted\": 0, \"skipped\": 1, \"restored\": 2}");
    undo(report);
    assertThat(rows.teachers())
        .containsExactly(
            "amina@example.org Dean +2348012345678", "ben@example.org Rector +2348012345678");
  }

  @Test
  void aRehearsalSaysTheSameAndChangesNothing() {
    long run = rows.enroll("amina@example.org", "ben@example.org");
    rows.sql("UPDATE iioe.teacher SET position = 'Rector' WHERE email = 'ben@example.org'");
    String before = rows.all() + rows.texts("SELECT count(*) FROM iioe.run");
    UndoReport rehearsed =
        new HistoryUndo(platform.database(), platform.runs())
            .rehearse(new HistoryUndo.Request(run, false));

    assertThat(rows.all() + rows.texts("SELECT count(*) FROM iioe.run")).isEqualTo(before);
    UndoReport undone = undo(run);
    assertThat(rehearsed.relations()).isEqualTo(undone.relations());
    assertThat(rehearsed.skips()).isEqualTo(undone.skips()).hasSize(1);
  }

  @Test
  void whomOthersReferToStays() {
    long run = rows.enroll("amina@example.org");
    rows.sql("INSERT INTO iioe.training (code, title) VALUES ('t', 'T') ON CONFLICT DO NOTHING");
    rows.sql(
        "INSERT INTO iioe.enrollment (teacher_id, training_id) SELECT teacher.id, training.id"
            + " FROM iioe.teacher, iioe.training");

    UndoReport report = undo(run);

    assertThat(report.deleted()).isEqualTo(1);
    assertThat(report.skips()).extracting(UndoReport.Skip::reason).containsExactly("used");
    assertThat(rows.teachers()).hasSize(1);
  }

  /** The first import made Amina; she was changed twice by others, and changed back. */
  @Test
  void whatWasChangedAndChangedBackIsAsTheRunLeftIt() {
    long run = rows.enroll("amina@example.org");
    rows.change("amina@example.org", "position", "Dean");
    rows.change("amina@example.org", "position", null);
    assertThat(undo(run).deleted()).isEqualTo(2);
  }

  @Test
  void aChangePastTheJournalCounts() {
    long run = rows.enroll("amina@example.org");
    undo(rows.change("amina@example.org", "position", "Dean"));
    rows.sql("UPDATE iioe.teacher SET gender = 'female'");
    assertThat(undo(run).skips()).extracting(UndoReport.Skip::reason).containsExactly("changed");
  }

  @Test
  void aMergeIsTakenBack() {
    rows.enroll("amina@example.org", "a.bello@example.org");
    String before = rows.all();
    long merge = rows.merge("a.bello@example.org", "amina@example.org");
    assertThat(rows.teachers()).hasSize(1);

    UndoReport report = undo(merge);

    assertThat(report.skips()).isEmpty();
    assertThat(rows.all()).isEqualTo(before);
    undo(report);
    assertThat(rows.teachers()).hasSize(1);
    assertThat(rows.texts("SELECT email_key FROM iioe.teacher_alias"))
        .containsExactly("a.bello@example.org");
  }

  @Test
  void anAddressThatSomebodyElseHasNowIsNotGivenBack() {
    rows.enroll("amina@example.org");
    long run = rows.changeEmail("amina@example.org", "bello@example.org");
    rows.enroll("amina@example.org");

    UndoReport report = undo(run);

    assertThat(report.skips())
        .extracting(UndoReport.Skip::field, UndoReport.Skip::reason)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("email", "taken"),
            org.assertj.core.groups.Tuple.tuple("email_key", "taken"));
  }

  @Test
  void aChainOfAddressesIsGivenBack() {
    rows.enroll("a@example.org", "b@example.org");
    long run =
        rows.run(
            Rows.CHANGE_EMAIL.formatted("b@example.org", "c@example.org"),
            Rows.CHANGE_EMAIL.formatted("a@example.org", "b@example.org"));
    assertThat(undo(run).skips()).isEmpty();
    assertThat(rows.teachers()).containsExactly("a@example.org - -", "b@example.org - -");
  }

  @Test
  void whoWasForgottenDoesNotComeBack() {
    long run = rows.enroll("amina@example.org");
    rows.sql(
        "UPDATE iioe.teacher SET email = NULL, email_key = NULL, given_name = NULL,"
            + " forgotten_at = now()");
    UndoReport report = undo(run);
    assertThat(report.deleted()).isZero();
    assertThat(report.skips())
        .extracting(UndoReport.Skip::reason)
        .containsExactly("forgotten", "forgotten");
  }

  @Test
  void aRunInSeveralTransactionsIsOneRun() {
    long run =
        rows.run(
            Rows.ENROLL.formatted("{a@example.org,b@example.org}"),
            Rows.ENROLL.formatted("{c@example.org}"),
            Rows.CHANGE.formatted("position", "Dean", "position", "a@example.org"));
    assertThat(rows.teachers()).hasSize(3);
    assertThat(undo(run).deleted()).isEqualTo(6);
  }

  @Test
  void aRunThatMayBeAtWorkIsUndoneOnlyByForce() {
    Run run = platform.runs().begin(new RunStart("teacher enroll", null, Map.of()));
    assertFault(run.id(), FaultKind.REFUSED, "HISTORY_UNDO_UNFINISHED");
    assertThat(
            new HistoryUndo(platform.database(), platform.runs())
                .undo(new HistoryUndo.Request(run.id(), true))
                .isNothing())
        .isTrue();
  }

  @Test
  void whatCannotBeUndoneIsRefused() {
    long run =
        rows.run(
            "INSERT INTO iioe.journal (run_id, relation, row_ids, operation)"
                + " VALUES (:run, 'course_version', '{[1,2)}', 'created')");
    assertFault(run, FaultKind.REFUSED, "HISTORY_UNDO_IMPOSSIBLE");
    assertFault(987_654_321, FaultKind.NOT_FOUND, "RUN_UNKNOWN");
    Run forget = platform.runs().begin(new RunStart("teacher forget", null, Map.of()));
    platform.runs().finish(forget, RunOutcome.DONE, Map.of());
    assertFault(forget.id(), FaultKind.REFUSED, "HISTORY_UNDO_FORGET");
  }

  private static void assertFault(long run, FaultKind kind, String code) {
    assertThatThrownBy(() -> undo(run))
        .isInstanceOfSatisfying(
            Fault.class,
            fault ->
                assertThat(List.of(fault.kind(), fault.code())).isEqualTo(List.of(kind, code)));
  }
}
