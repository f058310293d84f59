package org.iioe.cli.procedure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.iioe.cli.output.Answer;
import org.iioe.cli.output.DocumentWriter;
import org.iioe.cli.output.Format;
import org.iioe.cli.verb.ExitCode;
import org.iioe.cli.verb.Services;
import org.iioe.cli.verb.Verb;
import org.iioe.commands.procedure.MechanismValidation;
import org.iioe.commands.procedure.ValidatedMechanism;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Judges mechanism files and changes nothing; needs no database. */
public final class MechanismValidateCommand implements Verb {
  @Parameters(arity = "1..*", paramLabel = "FILE")
  List<String> files = List.of();

  @Option(names = "--fail-on-warnings")
  boolean failOnWarnings;

  @Override
  public ExitCode run(Services services) {
    List<ValidatedMechanism> judged = new ArrayList<>();
    for (String file : files) {
      judged.add(
          MechanismValidation.validate(
              () -> MechanismArguments.file(file, services),
              file,
              LocalDate.now(services.clock())));
    }
    ValidationAnswer answer = new ValidationAnswer(services.messages());
    Map<Format, DocumentWriter> texts = new EnumMap<>(Format.class);
    if (services.options().fields.isEmpty()) {
      texts.put(Format.TABLE, out -> out.write(answer.text(judged)));
    }
    services.print(new Answer.Offering(answer.rows(judged), texts));
    return exit(judged);
  }

  /** When nothing that was given is a mechanism, the input as a whole cannot be used. */
  private ExitCode exit(List<ValidatedMechanism> judged) {
    if (judged.stream().noneMatch(ValidatedMechanism::isReadable)) {
      return ExitCode.INVALID_INPUT;
    }
    boolean failed =
        judged.stream()
            .anyMatch(one -> one.hasErrors() || (failOnWarnings && !one.findings().isEmpty()));
    return failed ? ExitCode.REJECTED : ExitCode.OK;
  }
}
