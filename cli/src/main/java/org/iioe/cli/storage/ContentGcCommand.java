package org.iioe.cli.storage;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.iioe.cli.output.Answer;
import org.iioe.cli.verb.DryRunOption;
import org.iioe.cli.verb.ExitCode;
import org.iioe.cli.verb.Services;
import org.iioe.cli.verb.Stores;
import org.iioe.cli.verb.Verb;
import org.iioe.commands.content.ContentEntry;
import org.iioe.commands.content.ContentStore;
import org.iioe.commands.fault.Fault;
import org.iioe.commands.storage.ContentGc;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Removes content that no course uses. */
public final class ContentGcCommand implements Verb {
  private static final List<String> FIELDS = List.of("sha256", "bytes", "storedAt");

  @Option(names = "--grace", paramLabel = "DURATION")
  String grace = "24h";

  @Mixin DryRunOption dryRun = new DryRunOption();

  @Override
  public ExitCode run(Services services) {
    Duration duration = Grace.of(grace);
    ContentStore store = Stores.of(services);
    ContentGc gc = new ContentGc(services.database(), services.runs(), store, services.clock());
    ContentGc.Report report = gc.preview(duration);
    boolean nothing = report.removed().files() == 0 && report.leftovers().count() == 0;
    if (!dryRun.requested() && !nothing) {
      if (!services.confirm(text("CONTENT_GC_CONFIRM", report, store, services))) {
        throw Fault.refused("CONTENT_GC_DECLINED");
      }
      report = gc.collect(duration);
    }
    services.print(answer(report));
    if (report.orphans().size() < report.removed().files()) {
      services.note(text("CONTENT_GC_NOT_ALL_NAMED", report, store, services));
    }
    services.note(
        text(
            report.run() == null ? "CONTENT_GC_REHEARSED" : "CONTENT_GC_DONE",
            report,
            store,
            services));
    return ExitCode.OK;
  }

  private static String text(
      String key, ContentGc.Report report, ContentStore store, Services services) {
    return services
        .messages()
        .text(
            key,
            Map.of(
                "store", store.location(),
                "files", report.removed().files(),
                "bytes", report.removed().bytes(),
                "named", report.orphans().size(),
                "waiting", report.waiting().files(),
                "leftovers", report.leftovers().count()));
  }

  private static Answer answer(ContentGc.Report report) {
    List<Map<String, @Nullable Object>> rows =
        report.orphans().stream().map(ContentGcCommand::row).toList();
    Map<String, @Nullable Object> whole = new LinkedHashMap<>();
    whole.put("run", report.run());
    whole.put("removedFiles", report.removed().files());
    whole.put("removedBytes", report.removed().bytes());
    whole.put("waitingFiles", report.waiting().files());
    whole.put("waitingBytes", report.waiting().bytes());
    whole.put("leftovers", report.leftovers().count());
    whole.put("leftoverBytes", report.leftovers().bytes());
    whole.put("orphans", rows);
    return new Answer.Report(whole, "orphans", new Answer.Rows(FIELDS, FIELDS, rows));
  }

  private static Map<String, @Nullable Object> row(ContentEntry entry) {
    Map<String, @Nullable Object> row = new LinkedHashMap<>();
    row.put("sha256", entry.digest().hex());
    row.put("bytes", entry.size());
    row.put("storedAt", entry.modified());
    return row;
  }
}
