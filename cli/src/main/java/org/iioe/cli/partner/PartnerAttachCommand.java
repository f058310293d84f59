package org.iioe.cli.partner;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.iioe.cli.output.Answer;
import org.iioe.cli.verb.DryRunOption;
import org.iioe.cli.verb.ExitCode;
import org.iioe.cli.verb.Services;
import org.iioe.cli.verb.Stores;
import org.iioe.cli.verb.Verb;
import org.iioe.commands.fault.Fault;
import org.iioe.commands.partner.document.DocumentIntake;
import org.iioe.commands.partner.document.PartnerAttach;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Attaches a document to a case, or takes one back. */
public final class PartnerAttachCommand implements Verb {
  @Parameters(index = "0", paramLabel = "CODE")
  String code = "";

  @Parameters(index = "1", paramLabel = "FILE", arity = "0..1")
  @Nullable Path file;

  @Option(names = "--type", paramLabel = "TYPE")
  @Nullable String type;

  @Option(names = "--dated", paramLabel = "DATE")
  @Nullable LocalDate dated;

  @Option(names = "--language", paramLabel = "LANGUAGE")
  @Nullable String language;

  @Option(names = "--expires", paramLabel = "DATE")
  @Nullable LocalDate expires;

  @Option(names = "--max-size", paramLabel = "BYTES")
  long maxSize = DocumentIntake.USUAL_BYTES;

  @Option(names = "--withdraw", paramLabel = "DOCUMENT")
  @Nullable String withdraw;

  @Mixin DryRunOption dryRun = new DryRunOption();

  @Override
  public ExitCode run(Services services) {
    PartnerAttach attach =
        new PartnerAttach(services.database(), services.runs(), Stores.of(services));
    PartnerAttach.Result result =
        withdraw == null ? attach(services, attach) : withdraw(services, attach, withdraw);
    services.print(new Answer.One(fields(result)));
    if (result.run() == null) {
      services.note(services.messages().text("PARTNER_UNCHANGED"));
    }
    return ExitCode.OK;
  }

  private PartnerAttach.Result withdraw(Services services, PartnerAttach attach, String which) {
    if (file != null || type != null) {
      throw Fault.usage("PARTNER_ATTACH_EITHER");
    }
    return attach.withdraw(Scopes.of(services), code, which, dryRun.requested());
  }

  private PartnerAttach.Result attach(Services services, PartnerAttach attach) {
    Path given = file;
    String named = type;
    if (given == null || named == null) {
      throw Fault.usage("PARTNER_ATTACH_WHAT");
    }
    if (expires != null && dated != null && expires.isBefore(dated)) {
      throw Fault.usage("PARTNER_ATTACH_EXPIRES");
    }
    return attach.attach(
        new PartnerAttach.Request(
            code,
            Scopes.of(services),
            services.resolve(given),
            given.toString(),
            named,
            dated,
            language,
            expires,
            maxSize,
            dryRun.requested()));
  }

  private static Map<String, @Nullable Object> fields(PartnerAttach.Result result) {
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    fields.put("run", result.run());
    fields.put("partner", result.partner());
    fields.put("case", result.reference());
    fields.put("outcome", result.outcome());
    fields.put("type", result.document().type());
    fields.put("name", result.document().name());
    fields.put("mediaType", result.document().mediaType());
    fields.put("bytes", result.document().bytes());
    fields.put("dated", result.document().dated());
    fields.put("language", result.document().language());
    fields.put("expires", result.document().expires());
    fields.put("sha256", result.document().digest().hex());
    return fields;
  }
}
