package org.iioe.cli.partner;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.iioe.cli.output.Answer;
import org.iioe.cli.verb.ExitCode;
import org.iioe.cli.verb.Services;
import org.iioe.cli.verb.Verb;
import org.iioe.commands.partner.cases.PartnerSign;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Records which party signed an agreement, and when. */
public final class PartnerSignCommand implements Verb {
  @Parameters(index = "0", paramLabel = "CODE")
  String code = "";

  @Option(names = "--party", paramLabel = "PARTY", required = true)
  String party = "";

  @Option(names = "--on", paramLabel = "DATE", required = true)
  LocalDate on = LocalDate.EPOCH;

  @Option(names = "--person", paramLabel = "PERSON")
  @Nullable String person;

  @Option(names = "--document", paramLabel = "TYPE")
  @Nullable String document;

  @Option(names = "--correct")
  boolean correct;

  @Mixin CaseOptions options = new CaseOptions();

  @Override
  public ExitCode run(Services services) {
    PartnerSign.Report report =
        new PartnerSign(services.database(), services.runs())
            .sign(
                new PartnerSign.Request(
                    options.request(code, services), party, on, person, document, correct));
    services.print(new Answer.One(fields(report, services)));
    tell(report, services);
    return ExitCode.OK;
  }

  private static Map<String, @Nullable Object> fields(
      PartnerSign.Report report, Services services) {
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    fields.put("run", report.run());
    fields.put("case", report.code());
    fields.put("partner", report.partner());
    fields.put("agreement", report.agreement());
    fields.put("party", report.party());
    fields.put("signedOn", report.on());
    fields.put("signedBefore", report.before());
    fields.put("outcome", report.outcome());
    fields.put("missing", report.missing());
    fields.put("next", CaseAnswer.next(report.next(), services.messages()));
    return fields;
  }

  private static void tell(PartnerSign.Report report, Services services) {
    String key = report.missing().isEmpty() ? "PARTNER_SIGNED_ALL" : "PARTNER_SIGNED_MISSING";
    services.note(services.messages().text(key, Map.of("parties", report.missing())));
    if (report.outcome() != PartnerSign.Outcome.UNCHANGED) {
      CaseAnswer.tellDryRun(report.run(), services);
    }
  }
}
