package org.iioe.cli.partner;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.iioe.cli.output.Format;
import org.iioe.cli.verb.DryRunOption;
import org.iioe.cli.verb.ExitCode;
import org.iioe.cli.verb.SavedInput;
import org.iioe.cli.verb.Services;
import org.iioe.cli.verb.Verb;
import org.iioe.commands.fault.Fault;
import org.iioe.commands.partner.directory.RegistryComparison;
import org.iioe.commands.partner.directory.RegistryLoad;
import org.iioe.commands.partner.directory.RegistrySearch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Looks institutions up in the Research Organization Registry, offline. */
public final class PartnerLookupCommand implements Verb {
  private static final int USUAL_LIMIT = 10;

  @Parameters(paramLabel = "TEXT", arity = "0..*")
  List<String> words = List.of();

  @Option(names = "--country", paramLabel = "COUNTRY")
  @Nullable String country;

  @Option(names = "--limit", paramLabel = "COUNT")
  int limit = USUAL_LIMIT;

  @Option(names = "--load", paramLabel = "FILE")
  @Nullable Path load;

  @Option(names = "--check")
  boolean check;

  @Mixin DryRunOption dryRun = new DryRunOption();

  @Override
  public ExitCode run(Services services) {
    boolean search = !check && !words.isEmpty();
    if ((load != null ? 1 : 0) + (check ? 1 : 0) + (search ? 1 : 0) != 1) {
      throw Fault.usage("PARTNER_LOOKUP_WHAT");
    }
    if (limit < 1) {
      throw Fault.usage("PARTNER_LOOKUP_LIMIT");
    }
    String code = country == null ? null : country.toUpperCase(Locale.ROOT);
    if (code != null && !code.matches("[A-Z]{2}")) {
      throw Fault.usage("PARTNER_LOOKUP_COUNTRY").with("value", code);
    }
    if (load != null) {
      return load(services, load);
    }
    return check ? check(services, code) : search(services, code);
  }

  private ExitCode load(Services services, Path file) {
    Path dump =
        file.toString().equals("-")
            ? SavedInput.of(services, "ROR_UNREADABLE")
            : services.resolve(file);
    RegistryLoad.Report report =
        new RegistryLoad(services.database(), services.runs(), services.progress("bytes"))
            .load(new RegistryLoad.Request(dump, file.toString(), dryRun.requested()));
    services.print(LookupAnswer.loaded(report, isTable(services)));
    if (report.rejections().size() < report.rejected()) {
      services.note(
          services
              .messages()
              .text("PARTNER_LOOKUP_NOT_ALL_NAMED", Map.of("named", report.rejections().size())));
    }
    return report.rejected() == 0 ? ExitCode.OK : ExitCode.REJECTED;
  }

  private static boolean isTable(Services services) {
    return services.options().format == Format.TABLE;
  }

  private ExitCode check(Services services, @Nullable String code) {
    RegistryComparison.Report report =
        new RegistryComparison(services.database())
            .compare(new RegistryComparison.Request(words, code));
    services.print(LookupAnswer.compared(report, isTable(services)));
    services.note(
        services
            .messages()
            .text(
                "PARTNER_LOOKUP_CHECKED",
                Map.of(
                    "checked", report.checked(),
                    "differences", report.differences().size(),
                    "without", report.without())));
    return report.differences().isEmpty() ? ExitCode.OK : ExitCode.REJECTED;
  }

  private ExitCode search(Services services, @Nullable String code) {
    List<RegistrySearch.Match> matches =
        new RegistrySearch(services.database())
            .search(new RegistrySearch.Request(String.join(" ", words), code, limit));
    services.print(LookupAnswer.found(matches));
    if (matches.isEmpty()) {
      services.note(services.messages().text("PARTNER_LOOKUP_NONE"));
    }
    return ExitCode.OK;
  }
}
