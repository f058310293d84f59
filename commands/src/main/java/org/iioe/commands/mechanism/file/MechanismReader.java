package org.iioe.commands.mechanism.file;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Objects;
import java.util.function.Function;
import org.iioe.commands.mechanism.model.Mechanism;
import org.iioe.commands.yaml.Problems;
import org.iioe.commands.yaml.YamlFile;
import org.iioe.commands.yaml.YamlValue;

/**
 * Reads mechanisms, be they files that people wrote or canonical JSON, which is YAML too. All
 * mistakes of a file are told at once, with line and column: unknown words with the nearest known
 * ones, stages that cannot be reached or left, and guards that can never hold.
 */
public final class MechanismReader {
  private MechanismReader() {}

  /**
   * Reads a file.
   *
   * @param shown as its author named it
   * @throws org.iioe.commands.fault.Fault of kind invalid input that tells all mistakes
   */
  public static Mechanism read(Path file, String shown) {
    return readFile(file, shown, LocalDate.MIN).mechanism();
  }

  /**
   * Reads a file and says what in it is hardly meant.
   *
   * @param shown as its author named it
   * @param today for deadlines that are over
   * @throws org.iioe.commands.fault.Fault of kind invalid input that tells all mistakes
   */
  public static MechanismFile readFile(Path file, String shown, LocalDate today) {
    return checked(new Draft(shown), draft -> YamlFile.read(file, draft.errors), today);
  }

  /** As {@link #readFile}, of a text. */
  public static MechanismFile readText(String text, String shown, LocalDate today) {
    return checked(new Draft(shown), draft -> YamlFile.read(text, draft.errors), today);
  }

  private static MechanismFile checked(
      Draft draft, Function<Draft, YamlValue> reader, LocalDate today) {
    Mechanism mechanism = new TopReader(draft).read(reader.apply(draft));
    if (mechanism != null) {
      new StructureCheck(mechanism, draft, today).check();
    }
    draft.errors.throwIfAny();
    return new MechanismFile(
        Objects.requireNonNull(mechanism, "mechanism"), draft.warnings.faults());
  }

  /**
   * Reads what was published. Its shape must be right; what it says was checked then.
   *
   * @param canonical as {@link MechanismWriter#canonical} wrote it
   * @param shown such as {@code iioe-2020@2}
   * @throws org.iioe.commands.fault.Fault of kind invalid input when it is no mechanism
   */
  public static Mechanism parse(String canonical, String shown) {
    Draft draft = new Draft(shown);
    Problems errors = draft.errors;
    Mechanism mechanism = new TopReader(draft).read(YamlFile.read(canonical, errors));
    errors.throwIfAny();
    return Objects.requireNonNull(mechanism, "mechanism");
  }
}
