package org.iioe.cli.course;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.iioe.cli.output.Answer;
import org.iioe.cli.verb.ExitCode;
import org.iioe.cli.verb.Services;
import org.iioe.cli.verb.Verb;
import org.iioe.commands.course.CatalogueEntry;
import org.iioe.commands.course.CatalogueQuery;
import org.iioe.commands.course.CourseCategory;
import org.iioe.commands.course.CourseNames;
import org.iioe.commands.course.CourseStatus;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Lists the catalogue. */
public final class CourseListCommand implements Verb {
  private static final List<String> FIELDS =
      List.of(
          "code",
          "language",
          "title",
          "version",
          "status",
          "published",
          "category",
          "standard",
          "files",
          "bytes",
          "importedAt");
  private static final List<String> TABLE =
      List.of("code", "language", "title", "version", "status", "category", "standard");

  /** When something newer than what is offered waits, both are shown. */
  private static final List<String> TABLE_OF_BOTH =
      List.of(
          "code", "language", "title", "version", "status", "published", "category", "standard");

  @Option(names = "--status", paramLabel = "STATUS")
  @Nullable CourseStatus status;

  @Option(names = "--language", paramLabel = "LANGUAGE")
  @Nullable String language;

  @Option(names = "--category", paramLabel = "CATEGORY")
  @Nullable CourseCategory category;

  @Override
  public ExitCode run(Services services) {
    CatalogueQuery.Filter filter =
        new CatalogueQuery.Filter(
            status, language == null ? null : CourseNames.language(language), category);
    List<CatalogueEntry> entries = new CatalogueQuery(services.database()).list(filter);
    boolean both = entries.stream().anyMatch(CatalogueEntry::isWaiting);
    services.print(
        new Answer.Rows(
            FIELDS,
            both ? TABLE_OF_BOTH : TABLE,
            entries.stream().map(CourseListCommand::row).toList()));
    return ExitCode.OK;
  }

  private static Map<String, @Nullable Object> row(CatalogueEntry entry) {
    Map<String, @Nullable Object> row = new LinkedHashMap<>();
    row.put("code", entry.code());
    row.put("language", entry.language());
    row.put("title", entry.title());
    row.put("version", entry.version());
    row.put("status", entry.status());
    row.put("published", entry.published());
    row.put("category", entry.category());
    row.put("standard", entry.standard());
    row.put("files", entry.files());
    row.put("bytes", entry.bytes());
    row.put("importedAt", entry.importedAt());
    return row;
  }
}
