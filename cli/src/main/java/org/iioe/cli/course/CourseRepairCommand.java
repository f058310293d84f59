package org.iioe.cli.course;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.iioe.cli.output.Answer;
import org.iioe.cli.output.Format;
import org.iioe.cli.verb.DryRunOption;
import org.iioe.cli.verb.ExitCode;
import org.iioe.cli.verb.Services;
import org.iioe.cli.verb.Verb;
import org.iioe.commands.course.CourseRepair;
import org.iioe.commands.course.PackageSource;
import org.iioe.commands.course.RepairItem;
import org.iioe.commands.course.RepairOutcome;
import org.iioe.commands.course.RepairedCourse;
import org.iioe.commands.fault.Fault;
import org.iioe.commands.packaging.finding.Finding;
import org.iioe.commands.packaging.finding.Severity;
import org.iioe.commands.packaging.repair.manifest.Missing;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Mends packages. */
public final class CourseRepairCommand implements Verb {
  private static final int LINE = 80;

  @Parameters(arity = "1..*", paramLabel = "FILE")
  List<String> files = List.of();

  @Option(names = "--out", paramLabel = "FILE")
  @Nullable String out;

  @Option(names = "--missing", paramLabel = "POLICY")
  Missing missing = Missing.KEEP;

  @Option(names = "--in-place")
  boolean inPlace;

  @Mixin LimitOptions limits = new LimitOptions();

  @Mixin DryRunOption dryRun = new DryRunOption();

  @Override
  public ExitCode run(Services services) {
    List<PackageSource> sources = PackageArguments.sources(files, services, limits.limits());
    RepairTargets targets = new RepairTargets(services, out, inPlace);
    List<RepairItem> items = targets.of(sources);
    if (!dryRun.requested()) {
      if (!targets.mayReplace(items)) {
        return ExitCode.REFUSED;
      }
      targets.prepare();
    }
    List<RepairedCourse> repaired =
        new CourseRepair(limits.limits(), missing, dryRun.requested(), services.progress("bytes"))
            .run(items);
    if (targets.toStandardOutput()) {
      deliver(repaired.get(0), services);
    } else {
      services.print(answer(repaired, services));
    }
    services.note(services.messages().text(summary(), counts(repaired)));
    return exit(repaired);
  }

  /** The package itself is the answer, so what is wrong with it is said beside it. */
  private void deliver(RepairedCourse repaired, Services services) {
    for (Finding finding : repaired.remaining()) {
      if (finding.rule().severity() == Severity.ERROR) {
        String file = repaired.item().source().shown();
        services.warn(ImportAnswer.sentence(file, finding, services.messages()));
      }
    }
    Path result = repaired.item().target();
    if (!Files.exists(result) || dryRun.requested()) {
      return;
    }
    try {
      Files.copy(result, services.standardOutput());
      services.standardOutput().flush();
    } catch (IOException e) {
      throw Fault.unavailable("COURSE_REPAIR_FAILED")
          .with("file", "-")
          .with("reason", String.valueOf(e.getMessage()))
          .causedBy(e);
    }
  }

  private static Answer answer(List<RepairedCourse> repaired, Services services) {
    Answer.Rows rows = RepairAnswer.rows(repaired, services.messages());
    // Who chooses fields wants a plain table of them.
    if (!services.options().fields.isEmpty()) {
      return rows;
    }
    boolean terminal = services.terminal().outputIsTerminal();
    int width = terminal ? services.terminal().width() : LINE;
    return new Answer.Offering(
        rows, Map.of(Format.TABLE, new RepairText(repaired, services.messages(), width)));
  }

  private String summary() {
    if (dryRun.requested()) {
      return "COURSE_REPAIR_REHEARSED";
    }
    return inPlace ? "COURSE_REPAIR_REPLACED" : "COURSE_REPAIR_SUMMARY";
  }

  private static Map<String, Object> counts(List<RepairedCourse> repaired) {
    Map<String, Object> counts = new HashMap<>();
    for (RepairOutcome outcome : RepairOutcome.values()) {
      counts.put(outcome.code(), repaired.stream().filter(one -> one.outcome() == outcome).count());
    }
    counts.put("count", repaired.size());
    return counts;
  }

  /** When nothing that was given is a package, the input as a whole cannot be used. */
  private static ExitCode exit(List<RepairedCourse> repaired) {
    if (repaired.stream().noneMatch(RepairedCourse::opened)) {
      return ExitCode.INVALID_INPUT;
    }
    return repaired.stream().allMatch(RepairedCourse::isGood) ? ExitCode.OK : ExitCode.REJECTED;
  }
}
