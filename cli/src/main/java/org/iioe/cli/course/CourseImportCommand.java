package org.iioe.cli.course;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.iioe.cli.verb.DryRunOption;
import org.iioe.cli.verb.ExitCode;
import org.iioe.cli.verb.Services;
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
  private static final int ERRORS_SHOWN = 5;

  @Parameters(arity = "1..*", paramLabel = "FILE")
  List<Path> files = List.of();

  @Option(names = "--code", paramLabel = "CODE")
  @Nullable String code;

  @Option(names = "--language", paramLabel = "LANGUAGE")
  @Nullable String language;

  @Option(names = "--category", paramLabel = "CATEGORY")
  @Nullable CourseCategory category;

  @Option(names = "--publish")
  boolean publish;

  @Option(names = "--jobs", paramLabel = "COUNT")
  int jobs = USUAL_JOBS;

  @Option(names = "--allow-sco-removal")
  boolean allowScoRemoval;

  @Mixin LimitOptions limits = new LimitOptions();

  @Mixin DryRunOption dryRun = new DryRunOption();

  @Override
  public ExitCode run(Services services) {
    if (jobs < 1) {
      throw Fault.usage("COURSE_LIMIT_INVALID");
    }
    ImportReport report =
        new CourseImport(
                services.database(),
                services.runs(),
                Stores.of(services),
                new StandardInspector(),
                services.progress("bytes"))
            .run(
                new ImportRequest(
                    items(services), jobs, dryRun.requested(), allowScoRemoval, limits.limits()));
    services.print(ImportAnswer.of(report, services.messages()));
    report.courses().forEach(course -> explain(course, services));
    services.note(summary(report, services));
    return exit(report);
  }

  private List<ImportItem> items(Services services) {
    ImportDefaults defaults =
        new ImportDefaults(
            code == null ? null : CourseNames.code(code),
            language == null ? null : CourseNames.language(language),
            category,
            publish);
    List<ImportItem> items = new ArrayList<>();
    for (Path file : files) {
      items.addAll(ImportSources.of(services.resolve(file), file.toString(), defaults));
    }
    return items;
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
    return services
        .messages()
        .text(
            "COURSE_IMPORT_SUMMARY",
            Map.of(
                "created", report.count(ImportOutcome.CREATED),
                "updated", report.count(ImportOutcome.UPDATED),
                "unchanged", report.count(ImportOutcome.UNCHANGED),
                "rejected", report.count(ImportOutcome.REJECTED),
                "saved", ImportAnswer.megabytes(report, ImportedCourse::savedBytes),
                "bytes", ImportAnswer.megabytes(report, ImportedCourse::bytes)));
  }

  private static ExitCode exit(ImportReport report) {
    if (report.courses().stream().anyMatch(ImportedCourse::refused)) {
      return ExitCode.REFUSED;
    }
    return report.count(ImportOutcome.REJECTED) == 0 ? ExitCode.OK : ExitCode.REJECTED;
  }
}
