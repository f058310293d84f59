package org.iioe.cli.procedure;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.iioe.cli.verb.ExitCode;
import org.iioe.cli.verb.Services;
import org.iioe.cli.verb.Verb;
import org.iioe.commands.fault.Fault;
import org.iioe.commands.fault.Nearest;
import org.iioe.commands.procedure.MechanismSource;
import org.iioe.commands.procedure.simulation.MechanismSimulation;
import org.iioe.commands.procedure.simulation.SimulationReport;
import org.iioe.commands.procedure.simulation.SimulationRequest;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Decides past applications again under other rules, and changes nothing. */
public final class MechanismSimulateCommand implements Verb {
  @Parameters(paramLabel = "MECHANISM")
  String mechanism = "";

  @Option(names = "--against", paramLabel = "MECHANISM", required = true)
  String against = "";

  @Option(names = "--since", paramLabel = "DATE")
  @Nullable LocalDate since;

  @Option(names = "--until", paramLabel = "DATE")
  @Nullable LocalDate until;

  @Option(names = "--country", paramLabel = "COUNTRY")
  @Nullable String country;

  @Option(names = "--exit-code")
  boolean exitCode;

  @Override
  public ExitCode run(Services services) {
    MechanismSource subject = MechanismArguments.source(mechanism, services);
    SimulationRequest request =
        new SimulationRequest(
            subject,
            !mechanism.contains("@"),
            MechanismArguments.source(against, services),
            since,
            until,
            country == null ? null : code(country));
    SimulationReport report = new MechanismSimulation(services.database()).run(request);
    SimulationAnswer answer = new SimulationAnswer(services.messages());
    services.print(answer.of(request, report));
    services.note(
        services
            .messages()
            .text(
                report.differences().isEmpty() ? "SIMULATION_SAME" : "SIMULATION_DIFFERENT",
                Map.of(
                    "applications", report.applications(),
                    "events", report.events(),
                    "different", report.differences().size())));
    return exitCode && !report.differences().isEmpty() ? ExitCode.REJECTED : ExitCode.OK;
  }

  private static String code(String country) {
    String code = country.toUpperCase(Locale.ROOT);
    Set<String> codes = Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2);
    if (!codes.contains(code)) {
      throw Fault.usage("SIMULATION_COUNTRY")
          .with("country", country)
          .with("nearest", Nearest.to(code, new TreeSet<>(codes)));
    }
    return code;
  }
}
