package org.iioe.commands.partner.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.iioe.commands.content.ContentDigest;
import org.iioe.commands.content.ContentStore;
import org.iioe.commands.content.FolderContentStore;
import org.iioe.commands.database.ChangeLimit;
import org.iioe.commands.database.TestDatabase;
import org.iioe.commands.fault.Fault;
import org.iioe.commands.fault.FaultKind;
import org.iioe.commands.history.HistoryUndo;
import org.iioe.commands.partner.ActingPerson;
import org.iioe.commands.partner.PartnerScope;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** What happens to cases, on the real database with the real rules. */
class CaseEventsTest {
  @RegisterExtension static final TestDatabase platform = new TestDatabase();

  private static final CaseBench bench = new CaseBench(platform);

  @TempDir static Path folder = Path.of("");

  @BeforeAll
  static void build() {
    bench.build();
    bench.publish(SampleMechanism.nextVersion());
  }

  private static ContentStore store() {
    return new FolderContentStore(folder);
  }

  /** Puts bytes where the store has them, and attaches them. */
  private static Path attach(String partner, String type, String text) throws Exception {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    String hex = HexFormat.of().formatHex(ContentDigest.sha256().digest(bytes));
    try (var staging = store().stage()) {
      staging.put(new ByteArrayInputStream(bytes), new byte[1024]);
      staging.commit();
    }
    bench.attach(partner, type, hex);
    try (var files = Files.walk(folder)) {
      return files
          .filter(file -> file.getFileName().toString().contains(hex.substring(4)))
          .findFirst()
          .orElseThrow();
    }
  }

  private static CaseRequest who(String partner, String person, @Nullable String actingFor) {
    return new CaseRequest(partner, PartnerScope.ALL, ActingPerson.of(person, actingFor), false);
  }

  private static CaseChange advance(String partner, String person, @Nullable String event) {
    return advance(partner, person, event, Set.of(), null);
  }

  private static CaseChange advance(
      String partner,
      String person,
      @Nullable String event,
      Set<String> owing,
      @Nullable String reason) {
    return new PartnerAdvance(bench.database(), bench.runs(), store())
        .advance(
            new PartnerAdvance.Request(
                who(partner, person, null), "partner advance", event, owing, reason, null, false));
  }

  private static PartnerReview.Report review(
      String partner, String person, @Nullable String actingFor, Verdict verdict) {
    return new PartnerReview(bench.database(), bench.runs(), store())
        .review(new PartnerReview.Request(who(partner, person, actingFor), verdict, null, null));
  }

  private static PartnerSign.Report sign(
      String partner, String party, LocalDate on, boolean correct) {
    return new PartnerSign(bench.database(), bench.runs())
        .sign(new PartnerSign.Request(who(partner, "r.lin", null), party, on, null, null, correct));
  }

  private static CaseChange step(String partner, String person, String step) {
    return new PartnerStep(bench.database(), bench.runs())
        .done(new PartnerStep.Request(who(partner, person, null), step, null, false));
  }

  private static Fault fault(ThrowingCallable work) {
    return catchThrowableOfType(Fault.class, work);
  }

  /** The codes of what a fault gathers. */
  private static List<String> problems(Fault fault) {
    List<String> codes = new ArrayList<>();
    if (fault.details().get("problems") instanceof List<?> many) {
      many.forEach(
          one -> {
            Fault problem = (Fault) one;
            Object command = problem.details().get("command");
            codes.add(command == null ? problem.code() : command.toString());
          });
    }
    return codes;
  }

  private static void inReview(String partner) throws Exception {
    bench.open(partner, "GH", "c." + partner);
    attach(partner, "application-form", "form of " + partner);
    advance(partner, "c." + partner, "apply", Set.of("statutes"), null);
  }

  @Test
  void walks_through_every_stage() throws Exception {
    bench.open("walk", "GH", "c.walk");
    Fault early = fault(() -> advance("walk", "c.walk", "apply"));
    assertThat(early.code()).isEqualTo("PARTNER_EVENT_REFUSED");
    assertThat(problems(early))
        .startsWith("GUARD_DOCUMENTS_MISSING", "GUARD_DOCUMENTS_MAY_FOLLOW")
        .contains("iioe partner attach E-walk FILE --type application-form");
    attach("walk", "application-form", "a form");
    CaseChange applied = advance("walk", "c.walk", null, Set.of("statutes"), null);
    assertThat(applied.to()).isEqualTo("review");
    assertThat(applied.owed()).containsExactly("statutes");
    assertThat(review("walk", "r.lin", null, Verdict.APPROVE).quorum())
        .containsExactly(new Quorum("admit", "secretariat", 1, 2, 0));
    assertThat(problems(fault(() -> advance("walk", "r.lin", "admit"))))
        .startsWith(
            "GUARD_APPROVALS_TOO_FEW", "iioe partner review E-walk approve --role secretariat");
    review("walk", "r.wang", null, Verdict.APPROVE);
    assertThat(advance("walk", "r.lin", null).to()).isEqualTo("checks");
    assertThat(fault(() -> step("walk", "the.director", "legal")).code())
        .isEqualTo("PARTNER_STEP_REFUSED");
    step("walk", "r.lin", "technical");
    step("walk", "the.director", "legal");
    assertThat(advance("walk", "r.lin", "draft").to()).isEqualTo("signing");
    LocalDate today = LocalDate.now(Clock.systemUTC());
    PartnerSign.Report signed = sign("walk", "host", today, false);
    assertThat(signed.missing()).containsExactly("institution");
    assertThat(sign("walk", "host", today, false).outcome())
        .isEqualTo(PartnerSign.Outcome.UNCHANGED);
    sign("walk", "institution", today, false);
    CaseChange active = advance("walk", "r.lin", "activate");
    assertThat(active.to()).isEqualTo("active");
    assertThat(fault(() -> sign("walk", "host", today, true)).code()).isEqualTo("PARTNER_NO_DRAFT");
    assertThat(fault(() -> advance("walk", "r.lin", "renew")).code())
        .isEqualTo("PARTNER_EVENT_ELSEWHERE");
    assertThat(problems(fault(() -> advance("walk", "r.lin", "suspend"))))
        .startsWith("REASON_MISSING");
    advance("walk", "r.lin", "suspend", Set.of(), "No report");
    advance("walk", "r.lin", "reinstate");
    assertThat(advance("walk", "c.walk", "exit").closed()).isTrue();
    assertThat(
            bench.rows(
                "SELECT count(*), count(DISTINCT event.run_id) FROM iioe.application_event event"
                    + " JOIN iioe.application ON application.id = application_id WHERE code = 'E-walk'"))
        .containsExactly("10|10");
    assertThat(
            bench.rows(
                "SELECT detail ->> 'before', detail ->> 'after', detail ->> 'person' FROM"
                    + " iioe.audit_event WHERE subject = 'E-walk' AND detail ->> 'event' = 'suspend'"))
        .containsExactly("active|suspended|r.lin");
  }

  @Test
  void both_of_two_who_review_at_once_count() throws Exception {
    inReview("both");
    ExecutorService two = Executors.newFixedThreadPool(2);
    try {
      List<Callable<PartnerReview.Report>> reviews =
          List.of(
              () -> review("both", "r.lin", null, Verdict.APPROVE),
              () -> review("both", "r.wang", null, Verdict.APPROVE));
      List<Long> approvals = new ArrayList<>();
      for (Future<PartnerReview.Report> done : two.invokeAll(reviews)) {
        approvals.add(done.get().quorum().get(0).approvals());
      }
      assertThat(approvals).containsExactlyInAnyOrder(1L, 2L);
    } finally {
      two.shutdown();
    }
    assertThat(advance("both", "r.sow", "admit").to()).isEqualTo("checks");
  }

  @Test
  void one_who_takes_an_event_twice_at_once_takes_it_once() throws Exception {
    inReview("once");
    ExecutorService two = Executors.newFixedThreadPool(2);
    try {
      Callable<String> decline =
          () -> {
            try {
              return advance("once", "r.lin", "decline", Set.of(), "No").to();
            } catch (Fault fault) {
              return fault.code();
            }
          };
      List<String> ends = new ArrayList<>();
      for (Future<String> end : two.invokeAll(List.of(decline, decline))) {
        ends.add(end.get());
      }
      assertThat(ends).containsExactlyInAnyOrder("declined", "PARTNER_EVENT_ELSEWHERE");
    } finally {
      two.shutdown();
    }
    assertThat(advance("once", "c.once", "appeal", Set.of(), "Yes").to()).isEqualTo("review");
  }

  @Test
  void nobody_decides_twice_and_no_submitter_at_all() throws Exception {
    inReview("twice");
    review("twice", "r.lin", null, Verdict.ABSTAIN);
    assertThat(fault(() -> review("twice", "r.lin", null, Verdict.APPROVE)).code())
        .isEqualTo("PARTNER_REVIEW_TWICE");
    assertThat(fault(() -> review("twice", "r.sow", "r.lin", Verdict.APPROVE)).code())
        .isEqualTo("PARTNER_REVIEW_TWICE");
    assertThat(fault(() -> review("twice", "r.lin", "r.wang", Verdict.APPROVE)).code())
        .isEqualTo("PARTNER_REVIEW_TWICE_AS_DELEGATE");
    assertThat(fault(() -> review("twice", "c.twice", null, Verdict.APPROVE)).code())
        .isEqualTo("PARTNER_REVIEW_SUBMITTER");
    assertThat(fault(() -> review("twice", "c.twice", "r.wang", Verdict.APPROVE)).code())
        .isEqualTo("PARTNER_REVIEW_SUBMITTER_AS_DELEGATE");
    assertThat(fault(() -> review("twice", "r.wang", "c.twice", Verdict.APPROVE)).code())
        .isEqualTo("PARTNER_REVIEW_SUBMITTER");
    assertThat(fault(() -> review("twice", "nobody", null, Verdict.APPROVE)).code())
        .isEqualTo("PARTNER_PERSON_UNKNOWN");
    assertThat(fault(() -> review("twice", "the.director", null, Verdict.APPROVE)).code())
        .isEqualTo("PARTNER_REVIEW_ROLE");
    review("twice", "the.director", "r.wang", Verdict.APPROVE);
    assertThat(
            bench.rows(
                "SELECT reviewer, delegate, verdict FROM iioe.application_review JOIN"
                    + " iioe.application ON application.id = application_id WHERE code = 'E-twice'"
                    + " ORDER BY 1"))
        .containsExactly("r.lin|null|abstain", "r.wang|the.director|approve");
  }

  @Test
  void relies_on_no_document_that_changed_on_disk() throws Exception {
    bench.open("disk", "GH", "c.disk");
    Path file = attach("disk", "application-form", "as it was signed");
    advance("disk", "c.disk", "apply", Set.of("statutes"), null);
    file.toFile().setWritable(true);
    Files.writeString(file, "as it was forged");
    Fault changed = fault(() -> review("disk", "r.lin", null, Verdict.APPROVE));
    assertThat(changed.code()).isEqualTo("PARTNER_DOCUMENT_CHANGED");
    assertThat(changed.details()).containsEntry("document", "application-form");
    Files.delete(file);
    assertThat(fault(() -> review("disk", "r.lin", null, Verdict.APPROVE)).code())
        .isEqualTo("PARTNER_DOCUMENT_GONE");
    assertThat(
            bench.rows(
                "SELECT count(*) FROM iioe.application_review JOIN iioe.application"
                    + " ON application.id = application_id WHERE code = 'E-disk'"))
        .containsExactly("0");
  }

  @Test
  void a_clock_that_went_back_stops_a_case_until_somebody_confirms() throws Exception {
    inReview("clock");
    bench.bypass(
        "UPDATE iioe.application_event SET at = at + interval '2 hours' WHERE application_id ="
            + " (SELECT id FROM iioe.application WHERE code = 'E-clock') AND number = 2");
    Fault back = fault(() -> advance("clock", "r.lin", "decline", Set.of(), "No"));
    assertThat(back.code()).isEqualTo("PARTNER_CLOCK");
    assertThat(back.kind()).isEqualTo(FaultKind.UNAVAILABLE);
    new PartnerAdvance(bench.database(), bench.runs(), store())
        .advance(
            new PartnerAdvance.Request(
                who("clock", "r.lin", null),
                "partner advance",
                "decline",
                Set.of(),
                "No",
                null,
                true));
    assertThat(
            bench.rows(
                "SELECT despite_clock FROM iioe.application_event JOIN iioe.application"
                    + " ON application.id = application_id WHERE code = 'E-clock' ORDER BY number"))
        .containsExactly("f", "f", "t");
  }

  @Test
  void corrects_a_signature_until_the_agreement_starts() throws Exception {
    inReview("sign");
    review("sign", "r.lin", null, Verdict.APPROVE);
    review("sign", "r.wang", null, Verdict.APPROVE);
    advance("sign", "r.lin", "admit");
    step("sign", "r.lin", "technical");
    step("sign", "the.director", "legal");
    advance("sign", "r.lin", "draft");
    LocalDate today = LocalDate.now(Clock.systemUTC());
    bench.bypass("UPDATE iioe.application SET opened_on = opened_on - 10 WHERE code = 'E-sign'");
    sign("sign", "host", today, false);
    assertThat(fault(() -> sign("sign", "host", today.minusDays(3), false)).code())
        .isEqualTo("PARTNER_SIGNED_ALREADY");
    PartnerSign.Report corrected = sign("sign", "host", today.minusDays(3), true);
    assertThat(corrected.outcome()).isEqualTo(PartnerSign.Outcome.CORRECTED);
    assertThat(corrected.before()).isEqualTo(today);
    assertThat(fault(() -> sign("sign", "host", today.plusDays(3), true)).code())
        .isEqualTo("PARTNER_SIGNED_WHEN");
    assertThat(fault(() -> sign("sign", "hosts", today, true)).code())
        .isEqualTo("PARTNER_PARTY_UNKNOWN");
    assertThat(
            bench.rows(
                "SELECT detail ->> 'before' IS NULL, detail ->> 'after' < detail ->> 'before'"
                    + " FROM iioe.audit_event WHERE subject = 'E-sign' AND action = 'partner.sign'"
                    + " ORDER BY id"))
        .containsExactly("t|null", "f|t");
  }

  @Test
  void moves_to_another_version_after_a_preview() throws Exception {
    inReview("move");
    review("move", "r.lin", null, Verdict.APPROVE);
    PartnerMove move = new PartnerMove(bench.database(), bench.runs());
    CaseRequest rehearsal =
        new CaseRequest("move", PartnerScope.ALL, ActingPerson.of("r.lin", null), true);
    PartnerMove.Report preview =
        move.move(new PartnerMove.Request(rehearsal, "entry@2", null, false));
    assertThat(preview.run()).isNull();
    assertThat(
            preview.differences().stream()
                .filter(one -> !one.isNone())
                .map(PartnerMove.Difference::event))
        .containsExactly("admit");
    assertThat(fault(() -> advance("move", "r.lin", "admit")).code())
        .isEqualTo("PARTNER_EVENT_REFUSED");
    move.move(new PartnerMove.Request(who("move", "r.lin", null), "entry@2", null, false));
    assertThat(advance("move", "r.lin", "admit").to()).isEqualTo("checks");
    assertThat(
            fault(
                    () ->
                        move.move(
                            new PartnerMove.Request(
                                who("move", "r.lin", null), "entry@9", null, false)))
                .code())
        .isEqualTo("PARTNER_VERSION_UNKNOWN");
  }

  @Test
  void sees_no_case_of_another_country() throws Exception {
    inReview("abroad");
    CaseRequest request =
        new CaseRequest("abroad", new PartnerScope("NG"), ActingPerson.of("r.lin", null), false);
    Fault outside =
        fault(
            () ->
                new PartnerReview(bench.database(), bench.runs(), store())
                    .review(new PartnerReview.Request(request, Verdict.APPROVE, null, null)));
    assertThat(outside.kind()).isEqualTo(FaultKind.NOT_FOUND);
    assertThat(outside.details()).containsEntry("country", "NG");
  }

  private static PartnerDue due(Duration apart) {
    return new PartnerDue(
        bench.database(),
        bench.runs(),
        CaseEventsTest::store,
        Clock.offset(Clock.systemUTC(), apart));
  }

  private static PartnerDue.Request due(boolean dryRun, @Nullable ChangeLimit limit) {
    return new PartnerDue.Request(PartnerScope.ALL, Period.ofDays(30), null, limit, dryRun);
  }

  private static List<String> lines(String code) {
    List<String> lines = new ArrayList<>();
    due(Duration.ZERO)
        .list(
            due(true, null),
            all ->
                all.forEachRemaining(
                    one -> {
                      if (one.code().equals(code)) {
                        lines.add(
                            one.what() + " " + one.name() + " " + one.days() + " " + one.persons());
                      }
                    }));
    return lines;
  }

  /** One test, for it changes all cases whose time has come. */
  @Test
  void lets_time_do_its_work_once_however_many_run() throws Exception {
    for (String late : List.of("late-a", "late-b")) {
      bench.open(late, "KE", "c." + late);
      bench.bypass(
          "UPDATE iioe.application SET entered_on = entered_on - 40 WHERE code = ?", "E-" + late);
    }
    assertThat(lines("E-late-a")).containsExactly("STAGE enquiry -10 [r.lin, r.sow, r.wang]");
    Fault apart = fault(() -> due(Duration.ofHours(2)).apply(due(false, null)));
    assertThat(apart.code()).isEqualTo("PARTNER_CLOCKS_DIFFER");
    assertThat(apart.kind()).isEqualTo(FaultKind.UNAVAILABLE);
    assertThat(fault(() -> due(Duration.ZERO).apply(due(false, ChangeLimit.parse("1")))).code())
        .isEqualTo("PARTNER_DUE_TOO_MANY");
    DueReport rehearsed = due(Duration.ZERO).apply(due(true, null));
    assertThat(rehearsed.count(DueReport.Outcome.APPLIED)).isEqualTo(2);
    ExecutorService two = Executors.newFixedThreadPool(2);
    long applied = 0;
    try {
      Callable<DueReport> work = () -> due(Duration.ofMinutes(50)).apply(due(false, null));
      for (Future<DueReport> done : two.invokeAll(List.of(work, work))) {
        assertThat(done.get().count(DueReport.Outcome.FAILED)).isZero();
        applied += done.get().count(DueReport.Outcome.APPLIED);
      }
    } finally {
      two.shutdown();
    }
    assertThat(applied).isEqualTo(2);
    assertThat(due(Duration.ZERO).apply(due(false, null))).isEqualTo(DueReport.NOTHING);
    assertThat(
            bench.rows(
                "SELECT subject, detail ->> 'after', detail ->> 'person' FROM iioe.audit_event"
                    + " WHERE action = 'partner.due' ORDER BY 1"))
        .containsExactly("E-late-a|lapsed|null", "E-late-b|lapsed|null");
  }

  @Test
  void an_event_is_answered_by_its_opposite_and_never_undone() throws Exception {
    inReview("undo");
    Long run = advance("undo", "r.lin", "decline", Set.of(), "No").run();
    assertThat(run).isNotNull();
    Fault refused =
        fault(
            () ->
                new HistoryUndo(bench.database(), bench.runs())
                    .undo(new HistoryUndo.Request(run == null ? 0 : run, false)));
    assertThat(refused.code()).isEqualTo("HISTORY_UNDO_CASE");
    assertThat(refused.details())
        .containsEntry("cases", List.of("E-undo"))
        .containsEntry("command", "iioe partner show E-undo");
  }

  /** Somebody holds the case, so that the connection can be killed in the middle of the change. */
  @Test
  void a_killed_connection_leaves_the_case_before_or_after() throws Exception {
    inReview("kill");
    ExecutorService one = Executors.newSingleThreadExecutor();
    try {
      Future<CaseChange> change =
          bench
              .database()
              .write(
                  handle -> {
                    handle.execute("SELECT FROM iioe.application WHERE code = 'E-kill' FOR UPDATE");
                    Future<CaseChange> waiting =
                        one.submit(() -> advance("kill", "r.lin", "decline", Set.of(), "No"));
                    killWhoWaits();
                    return waiting;
                  });
      // It is done again on a new connection, and once.
      assertThat(change.get().to()).isEqualTo("declined");
    } finally {
      one.shutdown();
    }
    assertThat(
            bench.rows(
                "SELECT event, number FROM iioe.application_event JOIN iioe.application ON"
                    + " application.id = application_id WHERE code = 'E-kill' ORDER BY number"))
        .containsExactly("opened|1", "apply|2", "decline|3");
    assertThat(
            bench.rows(
                "SELECT count(*) FROM iioe.audit_event WHERE subject = 'E-kill'"
                    + " AND action = 'partner.event'"))
        .containsExactly("2");
  }

  private static void killWhoWaits() {
    List<String> killed = List.of();
    while (killed.isEmpty()) {
      killed =
          bench.rows(
              "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                  + " WHERE datname = current_database() AND wait_event_type = 'Lock'"
                  + " AND query LIKE 'SELECT FROM iioe.application WHERE id%'");
    }
  }
}
