package org.iioe.cli.course;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.iioe.cli.output.Answer;
import org.iioe.cli.output.Format;
import org.iioe.cli.verb.DryRunOption;
import org.iioe.cli.verb.ExitCode;
import org.iioe.cli.verb.Services;
import org.iioe.cli.verb.Stores;
import org.iioe.cli.verb.Verb;
import org.iioe.commands.course.CourseCategory;
import org.iioe.commands.course.CourseImport;
import org.iioe.commands.course.CourseNames;
import org.iioe.commands.course.ImportDefaults;
import org.iioe.commands.course.ImportItem;
import org.iioe.commands.course.ImportOutcome;
import org.iioe.commands.course.ImportReport;
import org.iioe.commands.course.ImportRequest;
import org.iioe.commands.course.ImportSources;
import org.iioe.commands.course.ImportedCourse;
import org.iioe.commands.course.StandardInspector;
import org.iioe.commands.fault.Fault;
import org.iioe.commands.packaging.finding.Finding;
import org.iioe.commands.packaging.finding.Severity;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Imports packages into the catalogue. */
public final class CourseImportCommand implements Verb {
  private static final int USUAL_JOBS = 2;
  private static final int ERRORS_SHOWN = 3;

  @Parameters(arity = "1..*", paramLabel = "FILE")
  List<String> files = List.of();

  @Option(names = "--code", paramLabel = "CODE")
  @Nullable String code;

  @Option(names = "--language", paramLabel = "LANGUAGE")
  @Nullable String language;

  @Option(names = "--category", paramLabel = "CATEGORY")
  @Nullable CourseCategory category;

  @Option(names = "--publish")
  boolean publish;

  @Mixin JobsOption jobs = new JobsOption(USUAL_JOBS);

  @Option(names = "--allow-sco-removal")
  boolean allowScoRemoval;

  @Mixin LimitOptions limits = new LimitOptions();

  @Mixin DryRunOption dryRun = new DryRunOption();

  @Override
  public ExitCode run(Services services) {
    int count = jobs.count();
    ImportReport report =
        new CourseImport(
                services.database(),
                services.runs(),
                Stores.of(services),
                new StandardInspector(),
                services.progress("bytes"))
            .run(
                new ImportRequest(
                    items(services), count, dryRun.requested(), allowScoRemoval, limits.limits()));
    services.print(answer(report, services));
    report.courses().forEach(course -> explain(course, services));
    services.note(summary(report, services));
    if (report.healed() > 0) {
      services.note(
          services.messages().text("COURSE_IMPORT_HEALED", Map.of("files", report.healed())));
    }
    return exit(report);
  }

  /** People read the sums in the last sentence, so their table is of the packages only. */
  private static Answer answer(ImportReport report, Services services) {
    Answer.Report whole = ImportAnswer.of(report, services.messages());
    FindingFields fields = FindingFields.lenient(services.messages());
    List<JudgedFile> files = report.courses().stream().map(JudgedFile::of).toList();
    return new Answer.Offering(
        services.options().format == Format.TABLE ? whole.rows() : whole,
        Map.of(
            Format.SARIF,
            SarifReport.of(files, fields, services),
            Format.JUNIT,
            new JunitReport(files, fields, FailOn.ERROR, "iioe course import")));
  }

  @Override
  public Set<Format> moreFormats() {
    return Set.of(Format.SARIF, Format.JUNIT);
  }

  private List<ImportItem> items(Services services) {
    if (code == null && files.contains(PackageArguments.STANDARD_INPUT)) {
      throw Fault.usage("COURSE_INPUT_WITHOUT_CODE");
    }
    ImportDefaults defaults =
        new ImportDefaults(
            code == null ? null : CourseNames.code(code),
            language == null ? null : CourseNames.language(language),
            category,
            publish);
    return ImportSources.of(PackageArguments.sources(files, services, limits.limits()), defaults);
  }

  private static void explain(ImportedCourse course, Services services) {
    if (course.outcome() != ImportOutcome.REJECTED) {
      return;
    }
    List<Finding> errors =
        course.findings().stream()
            .filter(finding -> finding.rule().severity() == Severity.ERROR)
            .toList();
    String file = course.item().shown();
    for (Finding error : errors.subList(0, Math.min(ERRORS_SHOWN, errors.size()))) {
      services.warn(ImportAnswer.sentence(file, error, services.messages()));
    }
    if (errors.size() > ERRORS_SHOWN) {
      services.warn(
          services
              .messages()
              .text(
                  "COURSE_IMPORT_MORE_ERRORS",
                  Map.of("file", file, "count", errors.size() - ERRORS_SHOWN)));
    }
  }

  private static String summary(ImportReport report, Services services) {
    Map<String, Object> counts = new HashMap<>();
    for (ImportOutcome outcome : ImportOutcome.values()) {
      counts.put(outcome.code(), report.count(outcome));
    }
    counts.put("saved", ImportAnswer.size(report, ImportedCourse::savedBytes, services.messages()));
    counts.put("bytes", ImportAnswer.size(report, ImportedCourse::bytes, services.messages()));
    if (report.run() == null) {
      return services.messages().text("COURSE_IMPORT_REHEARSED", counts);
    }
    counts.put("run", report.run());
    return services.messages().text("COURSE_IMPORT_SUMMARY", counts);
  }

  private static ExitCode exit(ImportReport report) {
    if (report.courses().stream().anyMatch(ImportedCourse::refused)) {
      return ExitCode.REFUSED;
    }
    return report.count(ImportOutcome.REJECTED) == 0 ? ExitCode.OK : ExitCode.REJECTED;
  }
}
