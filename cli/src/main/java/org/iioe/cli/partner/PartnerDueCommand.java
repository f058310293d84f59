package org.iioe.cli.partner;

import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeParseException;
import java.util.Map;
import org.iioe.cli.output.Answer;
import org.iioe.cli.verb.DryRunOption;
import org.iioe.cli.verb.ExitCode;
import org.iioe.cli.verb.Services;
import org.iioe.cli.verb.Stores;
import org.iioe.cli.verb.Verb;
import org.iioe.commands.database.ChangeLimit;
import org.iioe.commands.fault.Fault;
import org.iioe.commands.partner.cases.DueReport;
import org.iioe.commands.partner.cases.PartnerDue;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lists what is late or falls due, and applies what time alone triggers. */
public final class PartnerDueCommand implements Verb {
  @Option(names = "--within", paramLabel = "PERIOD")
  String within = "P30D";

  @Option(names = "--on", paramLabel = "DATE")
  @Nullable LocalDate on;

  @Option(names = "--max-changes", paramLabel = "LIMIT")
  @Nullable String maxChanges;

  @Mixin DryRunOption dryRun = new DryRunOption();

  @Override
  public ExitCode run(Services services) {
    PartnerDue due =
        new PartnerDue(
            services.database(), services.runs(), () -> Stores.of(services), services.clock());
    PartnerDue.Request request =
        new PartnerDue.Request(
            Scopes.of(services), period(within), on, limit(maxChanges), dryRun.requested());
    DueReport report = due.apply(request);
    due.list(
        request,
        lines ->
            services.print(
                new Answer.Rows(
                    DueRows.FIELDS,
                    DueRows.TABLE,
                    new DueRows(report, dryRun.requested(), lines))));
    tell(report, services);
    return report.count(DueReport.Outcome.FAILED) == 0 ? ExitCode.OK : ExitCode.REJECTED;
  }

  private void tell(DueReport report, Services services) {
    if (on != null) {
      services.note(services.messages().text("PARTNER_DUE_ANOTHER_DAY", Map.of("day", on)));
    } else if (!report.items().isEmpty()) {
      Map<String, Object> counts =
          Map.of(
              "applied", report.count(DueReport.Outcome.APPLIED),
              "held", report.count(DueReport.Outcome.HELD),
              "failed", report.count(DueReport.Outcome.FAILED),
              "run", report.run() == null ? "" : report.run());
      String key = report.run() == null ? "PARTNER_DUE_REHEARSED" : "PARTNER_DUE_DONE";
      services.note(services.messages().text(key, counts));
    }
  }

  private static Period period(String text) {
    try {
      Period period = Period.parse(text.strip());
      if (!period.isNegative()) {
        return period;
      }
    } catch (DateTimeParseException wrong) {
      // Told below.
    }
    throw Fault.usage("PARTNER_DUE_WITHIN").with("value", text);
  }

  private static @Nullable ChangeLimit limit(@Nullable String text) {
    if (text == null) {
      return null;
    }
    ChangeLimit limit = ChangeLimit.parse(text);
    if (limit == null) {
      throw Fault.usage("PARTNER_DUE_LIMIT").with("value", text);
    }
    return limit;
  }
}
