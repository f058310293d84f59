package org.iioe.cli.course;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.iioe.cli.output.Answer;
import org.iioe.cli.output.DocumentWriter;
import org.iioe.cli.output.Format;
import org.iioe.cli.verb.ExitCode;
import org.iioe.cli.verb.Services;
import org.iioe.cli.verb.Verb;
import org.iioe.commands.course.CourseValidate;
import org.iioe.commands.course.PackageSource;
import org.iioe.commands.course.ValidatedPackage;
import org.iioe.commands.fault.Fault;
import org.iioe.commands.packaging.model.Verdict;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Judges packages and changes nothing. */
public final class CourseValidateCommand implements Verb {
  private static final int LINE = 80;

  @Parameters(arity = "1..*", paramLabel = "FILE")
  List<String> files = List.of();

  @Option(names = "--fail-on", paramLabel = "SEVERITY")
  FailOn failOn = FailOn.ERROR;

  @Option(names = "--jobs", paramLabel = "COUNT")
  int jobs = CourseValidate.USUAL_JOBS;

  @Option(names = "--no-verify")
  boolean noVerify;

  @Mixin LimitOptions limits = new LimitOptions();

  @Override
  public Set<Format> moreFormats() {
    return Set.of(Format.SARIF, Format.JUNIT);
  }

  @Override
  public ExitCode run(Services services) {
    if (jobs < 1) {
      throw Fault.usage("COURSE_LIMIT_INVALID");
    }
    List<PackageSource> sources = PackageArguments.sources(files, services, limits.limits());
    List<ValidatedPackage> judged =
        new CourseValidate(limits.limits(), services.progress("bytes"))
            .run(sources, jobs, !noVerify);
    services.print(answer(judged, services));
    services.note(services.messages().text("VALIDATE_SUMMARY", counts(judged)));
    return exit(judged);
  }

  private Answer answer(List<ValidatedPackage> judged, Services services) {
    List<JudgedFile> files = judged.stream().map(JudgedFile::of).toList();
    Map<Format, DocumentWriter> documents = new EnumMap<>(Format.class);
    documents.put(
        Format.SARIF,
        new SarifReport(files, services.messages(), services.terminal().workingDirectory()));
    documents.put(
        Format.JUNIT, new JunitReport(files, services.messages(), failOn, "iioe course validate"));
    // Who chooses fields wants a plain table of them.
    if (services.options().fields.isEmpty()) {
      boolean terminal = services.terminal().outputIsTerminal();
      int width = terminal ? services.terminal().width() : LINE;
      documents.put(Format.TABLE, new ValidateReport(judged, services.messages(), width));
    }
    return new Answer.Offering(ValidateAnswer.rows(judged, services.messages()), documents);
  }

  private static Map<String, Object> counts(List<ValidatedPackage> judged) {
    return Map.of(
        "count", judged.size(),
        "valid", count(judged, Verdict.VALID),
        "usable", count(judged, Verdict.USABLE),
        "unusable", count(judged, Verdict.UNUSABLE));
  }

  private static long count(List<ValidatedPackage> judged, Verdict verdict) {
    return judged.stream().filter(one -> one.verdict() == verdict).count();
  }

  /** When nothing that was given is a package, the input as a whole cannot be used. */
  private ExitCode exit(List<ValidatedPackage> judged) {
    if (judged.stream().noneMatch(ValidatedPackage::opened)) {
      return ExitCode.INVALID_INPUT;
    }
    boolean failed =
        judged.stream()
            .flatMap(one -> one.findings().stream())
            .anyMatch(finding -> failOn.isMetBy(finding.rule().severity()));
    return failed ? ExitCode.REJECTED : ExitCode.OK;
  }
}
