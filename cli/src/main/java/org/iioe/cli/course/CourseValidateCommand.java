package org.iioe.cli.course;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.iioe.cli.output.Answer;
import org.iioe.cli.output.DocumentWriter;
import org.iioe.cli.output.Format;
import org.iioe.cli.verb.ExitCode;
import org.iioe.cli.verb.Services;
import org.iioe.cli.verb.Verb;
import org.iioe.commands.course.CourseValidate;
import org.iioe.commands.course.FindingCatalog;
import org.iioe.commands.course.PackageSource;
import org.iioe.commands.course.ValidatedPackage;
import org.iioe.commands.fault.Fault;
import org.iioe.commands.packaging.finding.Profile;
import org.iioe.commands.packaging.model.Verdict;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Judges packages, or explains a finding, and changes nothing. */
public final class CourseValidateCommand implements Verb {
  private static final String SELF = "iioe course validate";
  private static final int LINE = 80;

  @Parameters(arity = "0..*", paramLabel = "FILE")
  List<String> files = List.of();

  @Option(names = "--explain", paramLabel = "CODE", completionCandidates = FindingCodes.class)
  @Nullable String explain;

  @Option(names = "--fail-on", paramLabel = "SEVERITY")
  FailOn failOn = FailOn.ERROR;

  @Mixin Annotations annotations = new Annotations();

  @Mixin JobsOption jobs = new JobsOption(CourseValidate.USUAL_JOBS);

  @Option(names = "--no-verify")
  boolean noVerify;

  @Mixin LimitOptions limits = new LimitOptions();

  @Override
  public Set<Format> moreFormats() {
    return Set.of(Format.SARIF, Format.JUNIT);
  }

  @Override
  public List<String> moreProfiles() {
    return Stream.of(Profile.values()).map(Profile::code).toList();
  }

  @Override
  public ExitCode run(Services services) {
    checkArguments();
    int count = jobs.count();
    annotations.check();
    if (explain != null) {
      return explain(explain, services);
    }
    FindingFields fields = new FindingFields(services.messages(), profile(services));
    List<PackageSource> sources = PackageArguments.sources(files, services, limits.limits());
    List<ValidatedPackage> judged =
        new CourseValidate(limits.limits(), services.progress("bytes"), fields.profile())
            .run(sources, count, !noVerify);
    if (!annotations.takeStandardOutput()) {
      services.print(answer(judged, fields, services));
    }
    annotations.write(judged.stream().map(JudgedFile::of).toList(), fields, services);
    services.note(summary(judged, fields));
    return exit(judged, fields);
  }

  private void checkArguments() {
    if (explain == null && files.isEmpty()) {
      throw Fault.usage("ARGUMENT_MISSING").with("missing", "FILE").with("help", SELF);
    }
    if (explain != null && !files.isEmpty()) {
      throw Fault.usage("ARGUMENT_UNEXPECTED").with("argument", files.get(0)).with("help", SELF);
    }
  }

  private static ExitCode explain(String code, Services services) {
    // Code scanning and build servers are told of defects, and not of what could be one.
    Format format = services.options().format;
    if (format == Format.SARIF || format == Format.JUNIT) {
      throw Fault.usage("EXPLAIN_FORMAT").with("format", format.toString());
    }
    boolean page = services.options().fields.isEmpty();
    services.print(
        ExplainAnswer.of(FindingCatalog.rule(code), services.messages(), page, width(services)));
    return ExitCode.OK;
  }

  /** Any name that is none of these is a profile of the configuration file. */
  private static Profile profile(Services services) {
    String name = services.options().profile;
    return name == null ? Profile.LENIENT : Profile.find(name).orElse(Profile.LENIENT);
  }

  private Answer answer(List<ValidatedPackage> judged, FindingFields fields, Services services) {
    List<JudgedFile> files = judged.stream().map(JudgedFile::of).toList();
    Map<Format, DocumentWriter> documents = new EnumMap<>(Format.class);
    documents.put(Format.SARIF, SarifReport.of(files, fields, services));
    documents.put(Format.JUNIT, new JunitReport(files, fields, failOn, SELF));
    // Who chooses fields wants a plain table of them.
    if (services.options().fields.isEmpty()) {
      documents.put(Format.TABLE, new ValidateReport(judged, fields, width(services)));
    }
    return new Answer.Offering(ValidateAnswer.rows(judged, fields), documents);
  }

  private static int width(Services services) {
    return services.terminal().outputIsTerminal() ? services.terminal().width() : LINE;
  }

  private static String summary(List<ValidatedPackage> judged, FindingFields fields) {
    Map<String, Object> counts = new HashMap<>();
    counts.put("count", judged.size());
    counts.put("profile", fields.profile().code());
    for (Verdict verdict : Verdict.values()) {
      counts.put(verdict.code(), judged.stream().filter(one -> one.verdict() == verdict).count());
    }
    boolean lenient = fields.profile() == Profile.LENIENT;
    return fields.messages().text(lenient ? "VALIDATE_SUMMARY" : "VALIDATE_SUMMARY_FOR", counts);
  }

  /** When nothing that was given is a package, the input as a whole cannot be used. */
  private ExitCode exit(List<ValidatedPackage> judged, FindingFields fields) {
    if (judged.stream().noneMatch(ValidatedPackage::opened)) {
      return ExitCode.INVALID_INPUT;
    }
    boolean failed =
        judged.stream()
            .flatMap(one -> one.findings().stream())
            .anyMatch(finding -> failOn.isMetBy(fields.severity(finding)));
    return failed ? ExitCode.REJECTED : ExitCode.OK;
  }
}
