package org.iioe.cli.partner;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.iioe.cli.output.Answer;
import org.iioe.cli.verb.ExitCode;
import org.iioe.cli.verb.Services;
import org.iioe.cli.verb.Stores;
import org.iioe.cli.verb.Verb;
import org.iioe.commands.partner.cases.PartnerReview;
import org.iioe.commands.partner.cases.Quorum;
import org.iioe.commands.partner.cases.Verdict;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Records what a reviewer decides. */
public final class PartnerReviewCommand implements Verb {
  @Parameters(index = "0", paramLabel = "CODE")
  String code = "";

  @Parameters(index = "1", paramLabel = "VERDICT")
  Verdict verdict = Verdict.ABSTAIN;

  @Option(names = "--role", paramLabel = "ROLE")
  @Nullable String role;

  @Mixin CaseOptions options = new CaseOptions();

  @Override
  public ExitCode run(Services services) {
    PartnerReview.Request request =
        new PartnerReview.Request(options.request(code, services), verdict, role, options.reason());
    PartnerReview.Report report =
        new PartnerReview(services.database(), services.runs(), Stores.of(services))
            .review(request);
    services.print(new Answer.One(fields(report, services)));
    report
        .quorum()
        .forEach(quorum -> services.note(services.messages().text("PARTNER_QUORUM", row(quorum))));
    CaseAnswer.tellDryRun(report.run(), services);
    return ExitCode.OK;
  }

  private static Map<String, @Nullable Object> fields(
      PartnerReview.Report report, Services services) {
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    fields.put("run", report.run());
    fields.put("case", report.code());
    fields.put("partner", report.partner());
    fields.put("stage", report.stage());
    fields.put("review", report.verdict().word());
    fields.put("role", report.role());
    List<Map<String, @Nullable Object>> quorum =
        report.quorum().stream().map(PartnerReviewCommand::row).toList();
    fields.put("quorum", quorum);
    fields.put("next", CaseAnswer.next(report.next(), services.messages()));
    return fields;
  }

  private static Map<String, @Nullable Object> row(Quorum quorum) {
    Map<String, @Nullable Object> row = new LinkedHashMap<>();
    row.put("event", quorum.event());
    row.put("role", quorum.role());
    row.put("approvals", quorum.approvals());
    row.put("needed", quorum.needed());
    row.put("declines", quorum.declines());
    return row;
  }
}
