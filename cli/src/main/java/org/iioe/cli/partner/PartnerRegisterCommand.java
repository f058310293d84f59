package org.iioe.cli.partner;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.iioe.cli.verb.DryRunOption;
import org.iioe.cli.verb.ExitCode;
import org.iioe.cli.verb.Services;
import org.iioe.cli.verb.Stores;
import org.iioe.cli.verb.Verb;
import org.iioe.commands.partner.register.PartnerRegister;
import org.iioe.commands.partner.register.PartnerSource;
import org.iioe.commands.partner.register.RegisterReport;
import org.iioe.commands.partner.register.RegisterRequest;
import org.iioe.commands.partner.register.RegisteredPartner.Outcome;
import org.iioe.commands.table.TableSource;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Registers institutions and opens their cases, or changes them to what files say. */
public final class PartnerRegisterCommand implements Verb {
  private static final Path STANDARD_INPUT = Path.of("-");

  @Parameters(paramLabel = "FILE", arity = "1..*")
  List<Path> files = List.of();

  @Option(names = "--backdated")
  boolean backdated;

  @Option(names = "--allow-duplicates")
  boolean allowDuplicates;

  @Option(names = "--max-size", paramLabel = "BYTES")
  long maxSize = RegisterRequest.USUAL_BYTES;

  @Mixin ActingOptions acting = new ActingOptions();

  @Mixin DryRunOption dryRun = new DryRunOption();

  @Override
  public ExitCode run(Services services) {
    RegisterRequest request =
        new RegisterRequest(
            sources(services),
            acting.person(services),
            Scopes.of(services),
            backdated,
            allowDuplicates,
            maxSize,
            dryRun.requested());
    RegisterReport report =
        new PartnerRegister(services.database(), services.runs(), Stores.of(services))
            .register(request);
    RegisterAnswer answer = new RegisterAnswer(report, services.messages());
    services.print(answer.answer());
    answer.warnings().forEach(services::warn);
    services.note(services.messages().text(summary(report), counts(report)));
    return ExitCode.OK;
  }

  private List<PartnerSource> sources(Services services) {
    List<PartnerSource> sources = new ArrayList<>();
    for (Path file : files) {
      if (file.equals(STANDARD_INPUT)) {
        TableSource source = services.closing(TableSource.standardInput(services.standardInput()));
        sources.add(PartnerSource.standardInput(source, services.terminal().workingDirectory()));
      } else {
        sources.addAll(PartnerSource.of(services.resolve(file), file.toString()));
      }
    }
    return sources;
  }

  private static String summary(RegisterReport report) {
    return report.run() == null ? "PARTNER_REGISTER_REHEARSED" : "PARTNER_REGISTER_SUMMARY";
  }

  private static Map<String, @Nullable Object> counts(RegisterReport report) {
    Map<String, @Nullable Object> counts = new LinkedHashMap<>();
    counts.put("run", report.run());
    counts.put("created", report.count(Outcome.CREATED));
    counts.put("updated", report.count(Outcome.UPDATED));
    counts.put("unchanged", report.count(Outcome.UNCHANGED));
    return counts;
  }
}
