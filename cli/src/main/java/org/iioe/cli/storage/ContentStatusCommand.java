package org.iioe.cli.storage;

import java.util.LinkedHashMap;
import java.util.Map;
import org.iioe.cli.output.Answer;
import org.iioe.cli.verb.ExitCode;
import org.iioe.cli.verb.Services;
import org.iioe.cli.verb.Stores;
import org.iioe.cli.verb.Verb;
import org.iioe.commands.content.ContentStore;
import org.iioe.commands.fault.Fault;
import org.iioe.commands.storage.Amount;
import org.iioe.commands.storage.ContentStatus;
import org.jspecify.annotations.Nullable;

/** Says what the store has and what it lacks. */
public final class ContentStatusCommand implements Verb {
  @Override
  public ExitCode run(Services services) {
    ContentStore store = Stores.of(services);
    ContentStatus.Report report =
        new ContentStatus(services.database(), store).run(services.clock().instant());
    services.print(new Answer.One(fields(report)));
    explain(report, services);
    if (report.holdings() == null) {
      return ExitCode.UNAVAILABLE;
    }
    return report.complete() ? ExitCode.OK : ExitCode.REJECTED;
  }

  private static Map<String, @Nullable Object> fields(ContentStatus.Report report) {
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    fields.put("location", report.location());
    fields.put("reachable", report.holdings() != null);
    fields.put("usedFiles", report.used().files());
    fields.put("usedBytes", report.used().bytes());
    fields.put("savedBytes", report.used().savedBytes());
    ContentStatus.Holdings holdings = report.holdings();
    put(fields, "stored", holdings == null ? null : holdings.stored());
    put(fields, "orphan", holdings == null ? null : holdings.orphans());
    put(fields, "missing", holdings == null ? null : holdings.missing());
    put(fields, "damaged", holdings == null ? null : holdings.wrongSize());
    fields.put("leftovers", holdings == null ? null : holdings.leftovers().count());
    fields.put("leftoverBytes", holdings == null ? null : holdings.leftovers().bytes());
    return fields;
  }

  private static void put(
      Map<String, @Nullable Object> fields, String what, @Nullable Amount amount) {
    fields.put(what + "Files", amount == null ? null : amount.files());
    fields.put(what + "Bytes", amount == null ? null : amount.bytes());
  }

  private static void explain(ContentStatus.Report report, Services services) {
    Fault problem = report.problem();
    if (problem != null) {
      services.warn(services.messages().text(problem.code(), problem.details()));
      services.messages().hint(problem.code(), problem.details()).ifPresent(services::warn);
    }
    ContentStatus.Holdings holdings = report.holdings();
    if (holdings == null) {
      return;
    }
    if (!report.complete()) {
      long files = holdings.missing().files() + holdings.wrongSize().files();
      services.warn(services.messages().text("CONTENT_STATUS_INCOMPLETE", Map.of("files", files)));
    }
    if (holdings.orphans().files() > 0 || holdings.leftovers().count() > 0) {
      services.note(services.messages().text("CONTENT_STATUS_ORPHANS"));
    }
  }
}
