package org.iioe.cli.partner;

import org.iioe.cli.verb.ExitCode;
import org.iioe.cli.verb.Services;
import org.iioe.cli.verb.Verb;
import org.iioe.commands.fault.Fault;
import org.iioe.commands.partner.cases.PartnerMove;
import org.iioe.commands.partner.cases.PartnerStep;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Takes a case on: by an event, a step of its stage, or a move to another version. */
public final class PartnerAdvanceCommand implements Verb {
  @Mixin EventOptions event = new EventOptions();

  @Parameters(index = "1", arity = "0..1", paramLabel = "EVENT")
  @Nullable String name;

  @Option(names = "--step", paramLabel = "NAME")
  @Nullable String step;

  @Option(names = "--mechanism", paramLabel = "CODE@N")
  @Nullable String mechanism;

  @Override
  public ExitCode run(Services services) {
    String wantedStep = step;
    String version = mechanism;
    if (wantedStep == null && version == null) {
      return event.take("advance", name, services);
    }
    boolean several = name != null || (wantedStep != null && version != null);
    if (several || !event.owing.isEmpty() || event.effective != null) {
      throw Fault.usage("PARTNER_ADVANCE_EITHER").with("help", "iioe partner advance");
    }
    return wantedStep != null ? step(services, wantedStep) : move(services, version);
  }

  private ExitCode step(Services services, String wanted) {
    PartnerStep.Request request =
        new PartnerStep.Request(
            event.options.request(event.code, services),
            wanted,
            event.options.reason(),
            event.despiteClock);
    CaseAnswer.print(new PartnerStep(services.database(), services.runs()).done(request), services);
    return ExitCode.OK;
  }

  private ExitCode move(Services services, @Nullable String version) {
    if (version == null) {
      throw new IllegalStateException("no version");
    }
    PartnerMove move = new PartnerMove(services.database(), services.runs());
    PartnerMove.Report preview = move.move(request(services, version, true));
    if (event.options.dryRun.requested()) {
      services.print(MoveAnswer.of(preview, services.messages()));
      return ExitCode.OK;
    }
    if (!services.options().yes) {
      MoveAnswer.tell(preview, services);
      if (!services.confirm(
          services.messages().text("PARTNER_MOVE_CONFIRM", MoveAnswer.details(preview)))) {
        throw Fault.refused("PARTNER_MOVE_DECLINED");
      }
    }
    PartnerMove.Report moved = move.move(request(services, version, false));
    services.print(MoveAnswer.of(moved, services.messages()));
    return ExitCode.OK;
  }

  private PartnerMove.Request request(Services services, String version, boolean rehearsal) {
    return new PartnerMove.Request(
        event.options.request(event.code, services, rehearsal),
        version,
        event.options.reason(),
        event.despiteClock);
  }
}
