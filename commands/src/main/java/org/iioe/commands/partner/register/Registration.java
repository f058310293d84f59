package org.iioe.commands.partner.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.iioe.commands.database.Run;
import org.iioe.commands.database.RunOutcome;
import org.iioe.commands.database.RunStart;
import org.iioe.commands.database.Runs;
import org.iioe.commands.fault.Fault;
import org.iioe.commands.partner.document.DocumentIntake;
import org.iioe.commands.partner.register.RegisteredPartner.Outcome;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** One transaction of registering; it may be done again from its beginning. */
final class Registration {
  private final Runs runs;
  private final RegisterRequest request;
  private final List<PartnerEntry> entries;
  private final List<Fault> read;
  private final RunStart start;

  /**
   * @param read mistakes that were found without the platform
   */
  Registration(
      Runs runs,
      RegisterRequest request,
      List<PartnerEntry> entries,
      List<Fault> read,
      RunStart start) {
    this.runs = runs;
    this.request = request;
    this.entries = entries;
    this.read = read;
    this.start = start;
  }

  RegisterReport carryOut(Handle handle, DocumentIntake intake) {
    Mistakes mistakes = new Mistakes();
    Plan plan = new Plan(StoredPartners.lock(handle), entries, mistakes);
    RegistryFill registry = new RegistryFill(handle, plan);
    registry.fill(plan);
    plan.check(request.scope());
    CasePlanner planner = new CasePlanner(handle, plan, mistakes, request.backdated());
    Map<String, PlannedCase> cases = new LinkedHashMap<>();
    for (PlannedPartner partner : plan.partners()) {
      PlannedCase planned = planner.plan(partner);
      if (planned != null) {
        cases.put(partner.entry().code(), planned);
      }
    }
    Duplicates duplicates =
        Duplicates.find(plan.partners(), plan.all().values(), request.allowDuplicates());
    throwIfAny(mistakes, planner, duplicates);
    Run run = runs.begin(handle, start);
    List<RegisteredPartner> done =
        write(handle, run, plan, cases, code -> warnings(duplicates, registry, plan, code));
    intake.passTo(handle);
    RegisterReport report = new RegisterReport(request.dryRun() ? null : run.id(), done);
    runs.finish(handle, run, RunOutcome.DONE, counts(report));
    return report;
  }

  private static List<Fault> warnings(
      Duplicates duplicates, RegistryFill registry, Plan plan, String code) {
    List<Fault> warnings = new ArrayList<>(duplicates.warnings(code));
    plan.partners().stream()
        .filter(partner -> partner.entry().code().equals(code))
        .forEach(partner -> warnings.addAll(registry.differences(partner)));
    return warnings;
  }

  private void throwIfAny(Mistakes mistakes, CasePlanner planner, Duplicates duplicates) {
    List<Fault> wrong = new ArrayList<>(read);
    wrong.addAll(mistakes.all());
    Mistakes.throwIfAny(wrong);
    List<Fault> refusals = new ArrayList<>(planner.refusals());
    refusals.addAll(duplicates.refusals());
    if (refusals.size() == 1) {
      throw refusals.get(0);
    }
    if (!refusals.isEmpty()) {
      throw Fault.refused("PARTNER_REFUSALS")
          .with("count", refusals.size())
          .with("problems", List.copyOf(refusals));
    }
  }

  private List<RegisteredPartner> write(
      Handle handle,
      Run run,
      Plan plan,
      Map<String, PlannedCase> cases,
      Function<String, List<Fault>> warnings) {
    PartnerWriter partners = new PartnerWriter(handle, run, plan);
    PeopleWriter people = new PeopleWriter(handle, run);
    partners.write();
    Map<String, List<FieldChange>> changes = new HashMap<>();
    Set<String> touched = new HashSet<>();
    for (PlannedPartner partner : plan.partners()) {
      List<FieldChange> of = new ArrayList<>(Changes.of(partner));
      people(people, partners, partner, of, touched);
      changes.put(partner.entry().code(), of);
    }
    List<RegisteredPartner> done = new ArrayList<>();
    // Cases need the people and the tree of all.
    CaseWriter writer = new CaseWriter(handle, run, request.person());
    for (PlannedPartner partner : plan.partners()) {
      String code = partner.entry().code();
      List<FieldChange> of = changes.getOrDefault(code, new ArrayList<>());
      PlannedCase planned = cases.get(code);
      CaseWriter.Written written =
          planned == null ? null : writer.write(partners.id(code), partner, planned);
      if (written != null) {
        of.addAll(written.changes());
      }
      done.add(registered(handle, partner, planned, written, of, touched, warnings.apply(code)));
    }
    RegistrationAudit.append(handle, run, done);
    return done;
  }

  private static void people(
      PeopleWriter writer,
      PartnerWriter partners,
      PlannedPartner partner,
      List<FieldChange> changes,
      Set<String> touched) {
    List<PartnerEntry.Person> people = partner.entry().people();
    if (people == null) {
      return;
    }
    String code = partner.entry().code();
    PeopleWriter.PeopleChange change =
        writer.write(partners.id(code), people, partner.entry().allPeople());
    if (!change.isNothing()) {
      touched.add(code);
      changes.add(new FieldChange("people", change.before(), change.after()));
    }
  }

  private static RegisteredPartner registered(
      Handle handle,
      PlannedPartner partner,
      @Nullable PlannedCase planned,
      CaseWriter.@Nullable Written written,
      List<FieldChange> changes,
      Set<String> touched,
      List<Fault> warnings) {
    List<Fault> all = new ArrayList<>(warnings);
    List<String> missing = List.of();
    if (planned != null && written != null) {
      missing = Missing.of(handle, partner, planned, written.id());
      Fault over = agreementOver(partner, planned);
      if (over != null) {
        all.add(over);
      }
    }
    return new RegisteredPartner(
        partner.entry().spot().file(),
        partner.entry().code(),
        partner.isNew()
            ? Outcome.CREATED
            : changes.isEmpty() && !touched.contains(partner.entry().code())
                ? Outcome.UNCHANGED
                : Outcome.UPDATED,
        written == null ? null : written.code(),
        planned == null ? null : planned.version().name(),
        planned == null ? null : planned.stage(),
        changes,
        missing,
        all);
  }

  /** Time would soon end what has just been registered. */
  private static @Nullable Fault agreementOver(PlannedPartner partner, PlannedCase planned) {
    LocalDate effective = planned.entry().effective();
    if (planned.stored() != null || effective == null) {
      return null;
    }
    var terms = planned.version().mechanism().agreement();
    LocalDate given = planned.entry().ends();
    LocalDate ends = given != null || terms == null ? given : terms.end(effective);
    return ends == null || !ends.isBefore(planned.version().today())
        ? null
        : Fault.refused("PARTNER_AGREEMENT_OVER")
            .with("partner", partner.entry().code())
            .with("day", ends);
  }

  private static Map<String, Long> counts(RegisterReport report) {
    Map<String, Long> counts = new TreeMap<>();
    counts.put("created", report.count(Outcome.CREATED));
    counts.put("updated", report.count(Outcome.UPDATED));
    counts.put("unchanged", report.count(Outcome.UNCHANGED));
    return counts;
  }
}
