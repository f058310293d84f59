package org.iioe.commands.procedure;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.iioe.commands.fault.Fault;
import org.iioe.commands.fault.FaultKind;

/** Judges mechanism files. */
public final class MechanismValidation {
  private MechanismValidation() {}

  /**
   * Judges a file; what is wrong with it is in the answer.
   *
   * @param file finds it, or throws a fault of kind invalid input
   * @param shown as its author named it
   * @param today for deadlines that are over
   */
  public static ValidatedMechanism validate(Supplier<Path> file, String shown, LocalDate today) {
    try {
      MechanismSource source = MechanismSource.read(file.get(), shown, today);
      return new ValidatedMechanism(shown, source, warnings(source));
    } catch (Fault fault) {
      if (fault.kind() != FaultKind.INVALID_INPUT) {
        throw fault;
      }
      return new ValidatedMechanism(shown, null, errors(fault));
    }
  }

  private static List<MechanismFinding> warnings(MechanismSource source) {
    return source.warnings().stream()
        .map(fault -> new MechanismFinding(MechanismFinding.Severity.WARNING, fault))
        .toList();
  }

  private static List<MechanismFinding> errors(Fault fault) {
    List<Fault> all =
        fault.details().get("problems") instanceof List<?> many
            ? many.stream().map(Fault.class::cast).toList()
            : List.of(fault);
    return all.stream()
        .map(one -> new MechanismFinding(MechanismFinding.Severity.ERROR, one))
        .toList();
  }
}
