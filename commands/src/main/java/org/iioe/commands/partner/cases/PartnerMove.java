package org.iioe.commands.partner.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.iioe.commands.database.Database;
import org.iioe.commands.database.Runs;
import org.iioe.commands.fault.Fault;
import org.iioe.commands.mechanism.machine.Facts;
import org.iioe.commands.mechanism.machine.Possibility;
import org.iioe.commands.mechanism.machine.Reason;
import org.iioe.commands.mechanism.machine.StateMachine;
import org.iioe.commands.mechanism.model.Mechanism;
import org.iioe.commands.partner.PinnedMechanism;
import org.iioe.commands.partner.PinnedMechanisms;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Moves a case to another version of its mechanism, never by itself and never unseen. */
public final class PartnerMove {
  private static final Pattern VERSION = Pattern.compile("([a-z0-9][a-z0-9-]{0,63})@([0-9]{1,9})");

  /**
   * What is wanted.
   *
   * @param mechanism code and version, such as {@code iioe-2020@2}
   * @param reason why; null when nothing is said
   */
  public record Request(
      CaseRequest who, String mechanism, @Nullable String reason, boolean despiteClock) {}

  /**
   * What the move does to one way out of the stage.
   *
   * @param before what stands against it now; null when there is no such way
   * @param after what will stand against it; null when there will be no such way
   */
  public record Difference(
      String event, @Nullable List<Reason> before, @Nullable List<Reason> after) {
    /** Whether the move changes nothing here. */
    public boolean isNone() {
      return Objects.equals(before, after);
    }
  }

  /**
   * What was moved, or would be.
   *
   * @param run null when nothing was changed
   * @param code of the case
   */
  public record Report(
      @Nullable Long run,
      String code,
      String partner,
      String mechanism,
      int before,
      int after,
      String stage,
      List<Difference> differences) {
    public Report {
      differences = List.copyOf(differences);
    }

    Report withoutRun() {
      return new Report(null, code, partner, mechanism, before, after, stage, differences);
    }
  }

  private final CaseTransaction transaction;

  public PartnerMove(Database database, Runs runs) {
    this.transaction = new CaseTransaction(database, runs);
  }

  /**
   * Moves the case, or rehearses it: that is the preview.
   *
   * @throws Fault of kind usage when it names no version; of kind not found when there is none; of
   *     kind refused when it is of another mechanism, or lacks the stage
   */
  public Report move(Request request) {
    boolean dryRun = request.who().dryRun();
    Report report = transaction.make(dryRun, handle -> move(handle, request));
    return dryRun ? report.withoutRun() : report;
  }

  private Report move(Handle handle, Request request) {
    CaseRequest who = request.who();
    CaseState state = CaseDao.lock(handle, who.scope(), who.name());
    CaseDao.roles(handle, state, who.person());
    PinnedMechanism target = target(handle, state, request.mechanism());
    List<Difference> differences = differences(state, target.mechanism());
    NewEvent event =
        new NewEvent(
            "version",
            "version",
            state.stageName(),
            target.id(),
            who.person(),
            state.today(),
            null,
            request.reason(),
            Set.of(),
            request.despiteClock());
    return transaction.booked(
        handle,
        "partner advance",
        Map.of("case", state.code(), "mechanism", request.mechanism()),
        run -> {
          EventWork.record(handle, run, state, event);
          return new Report(
              run.id(),
              state.code(),
              state.partner(),
              state.mechanism().code(),
              state.version(),
              target.number(),
              state.stageName(),
              differences);
        });
  }

  private static PinnedMechanism target(Handle handle, CaseState state, String name) {
    Matcher version = VERSION.matcher(name);
    if (!version.matches()) {
      throw Fault.usage("PARTNER_VERSION_FORM").with("value", name);
    }
    String code = state.mechanism().code();
    if (!version.group(1).equals(code)) {
      throw Fault.refused("PARTNER_MOVE_OTHER").with("case", state.code()).with("mechanism", code);
    }
    int number = Integer.parseInt(version.group(2));
    if (number == state.version()) {
      throw Fault.refused("PARTNER_MOVE_SAME").with("case", state.code()).with("mechanism", name);
    }
    PinnedMechanism target = new PinnedMechanisms(handle.getConnection()).find(code, number);
    if (target == null) {
      throw Fault.notFound("PARTNER_VERSION_UNKNOWN").with("mechanism", code + "@" + number);
    }
    if (target.mechanism().stage(state.stageName()).isEmpty()) {
      throw Fault.refused("PARTNER_MOVE_STAGE")
          .with("case", state.code())
          .with("stage", state.stageName())
          .with("mechanism", name);
    }
    return target;
  }

  private static List<Difference> differences(CaseState state, Mechanism after) {
    Facts facts = state.facts();
    List<Possibility> old = new StateMachine(state.mechanism()).possibilities(facts, Set.of());
    List<Possibility> next = new StateMachine(after).possibilities(facts, Set.of());
    Set<String> events = new TreeSet<>();
    old.forEach(one -> events.add(one.transition().event()));
    next.forEach(one -> events.add(one.transition().event()));
    List<Difference> differences = new ArrayList<>();
    for (String event : events) {
      differences.add(new Difference(event, against(old, event), against(next, event)));
    }
    return differences;
  }

  private static @Nullable List<Reason> against(List<Possibility> all, String event) {
    return all.stream()
        .filter(one -> one.transition().event().equals(event))
        .map(Possibility::against)
        .findFirst()
        .orElse(null);
  }
}
