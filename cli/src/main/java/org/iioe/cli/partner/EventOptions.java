package org.iioe.cli.partner;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.iioe.cli.verb.ExitCode;
import org.iioe.cli.verb.Services;
import org.iioe.cli.verb.Stores;
import org.iioe.commands.partner.cases.CaseChange;
import org.iioe.commands.partner.cases.PartnerAdvance;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A case and an event of it; the event is the verb, or an argument. */
public final class EventOptions {
  @Parameters(index = "0", paramLabel = "CODE")
  String code = "";

  @Option(names = "--owing", split = ",", paramLabel = "TYPE")
  List<String> owing = List.of();

  @Option(names = "--effective", paramLabel = "DATE")
  @Nullable LocalDate effective;

  @Option(names = "--despite-clock")
  boolean despiteClock;

  @Mixin CaseOptions options = new CaseOptions();

  /** Takes the transition of the event, and says what became of the case. */
  ExitCode take(String verb, @Nullable String event, Services services) {
    PartnerAdvance advance =
        new PartnerAdvance(services.database(), services.runs(), Stores.of(services));
    CaseChange change =
        advance.advance(
            new PartnerAdvance.Request(
                options.request(code, services),
                "partner " + verb,
                event,
                Set.copyOf(owing),
                options.reason(),
                effective,
                despiteClock));
    CaseAnswer.print(change, services);
    return ExitCode.OK;
  }
}
