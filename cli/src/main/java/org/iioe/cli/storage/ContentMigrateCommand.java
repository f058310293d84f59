package org.iioe.cli.storage;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.iioe.cli.config.ContentLocation;
import org.iioe.cli.output.Answer;
import org.iioe.cli.verb.DryRunOption;
import org.iioe.cli.verb.ExitCode;
import org.iioe.cli.verb.Services;
import org.iioe.cli.verb.Verb;
import org.iioe.commands.content.ContentStore;
import org.iioe.commands.fault.Fault;
import org.iioe.commands.storage.ContentMigrate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Copies the content into another store. */
public final class ContentMigrateCommand implements Verb {
  private static final int USUAL_JOBS = 4;
  private static final List<String> FIELDS = List.of("sha256", "problem", "bytes");

  @Parameters(index = "0", paramLabel = "FROM")
  String from = "";

  @Parameters(index = "1", paramLabel = "TO")
  String to = "";

  @Option(names = "--all")
  boolean all;

  @Option(names = "--verify")
  boolean verify;

  @Option(names = "--jobs", paramLabel = "COUNT")
  int jobs = USUAL_JOBS;

  @Mixin DryRunOption dryRun = new DryRunOption();

  @Override
  public ExitCode run(Services services) {
    if (jobs < 1) {
      throw Fault.usage("CONTENT_JOBS_INVALID");
    }
    ContentStore source = store(from, services);
    ContentStore target = store(to, services);
    ContentMigrate.Report report =
        new ContentMigrate(services.database(), services.runs(), services.progress("bytes"))
            .run(source, target, new ContentMigrate.Request(all, verify, jobs, dryRun.requested()));
    services.print(answer(report, source, target));
    explain(report, target, services);
    return report.problems().isEmpty() ? ExitCode.OK : ExitCode.REJECTED;
  }

  private static ContentStore store(String location, Services services) {
    return ContentLocation.named(
            location, services.terminal().environment(), services.terminal().workingDirectory())
        .open();
  }

  private static Answer answer(
      ContentMigrate.Report report, ContentStore source, ContentStore target) {
    List<Map<String, @Nullable Object>> rows =
        report.problems().stream().map(ContentMigrateCommand::row).toList();
    Map<String, @Nullable Object> whole = new LinkedHashMap<>();
    whole.put("run", report.run());
    whole.put("from", source.location());
    whole.put("to", target.location());
    whole.put("copiedFiles", report.copied().files());
    whole.put("copiedBytes", report.copied().bytes());
    whole.put("presentFiles", report.present().files());
    whole.put("presentBytes", report.present().bytes());
    whole.put("problems", rows);
    return new Answer.Report(whole, "problems", new Answer.Rows(FIELDS, FIELDS, rows));
  }

  private static Map<String, @Nullable Object> row(ContentMigrate.Problem problem) {
    Map<String, @Nullable Object> row = new LinkedHashMap<>();
    row.put("sha256", problem.digest().hex());
    row.put("problem", problem.damaged() ? "damaged" : "missing");
    row.put("bytes", problem.bytes());
    return row;
  }

  private void explain(ContentMigrate.Report report, ContentStore target, Services services) {
    Map<String, Object> values =
        Map.of("problems", report.problems().size(), "to", target.location());
    if (!report.problems().isEmpty()) {
      services.warn(services.messages().text("CONTENT_MIGRATE_PROBLEMS", values));
    } else if (dryRun.requested()) {
      services.note(services.messages().text("CONTENT_MIGRATE_REHEARSED", values));
    } else {
      services.note(services.messages().text("CONTENT_MIGRATE_SWITCH", values));
    }
  }
}
