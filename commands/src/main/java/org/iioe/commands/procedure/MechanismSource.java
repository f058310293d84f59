package org.iioe.commands.procedure;

import java.nio.file.Path;
import java.util.List;
import org.iioe.commands.fault.Fault;
import org.iioe.commands.mechanism.file.MechanismReader;
import org.iioe.commands.mechanism.file.MechanismWriter;
import org.iioe.commands.mechanism.model.Mechanism;
import org.jspecify.annotations.Nullable;

/**
 * A mechanism from a file or from the platform.
 *
 * @param shown as its author named the file, or {@code iioe-2020@2}
 * @param canonical its canonical JSON
 * @param digest SHA-256 of that
 * @param warnings what may not be meant so
 * @param stored the version that it is; null when it comes from a file
 */
public record MechanismSource(
    String shown,
    Mechanism mechanism,
    String canonical,
    String digest,
    List<Fault> warnings,
    @Nullable StoredMechanism stored) {
  /**
   * Reads a file.
   *
   * @param shown as its author named it
   * @throws org.iioe.commands.fault.Fault of kind invalid input that tells all mistakes
   */
  public static MechanismSource read(Path file, String shown) {
    Mechanism mechanism = MechanismReader.read(file, shown);
    List<Fault> warnings = List.of();
    String canonical = MechanismWriter.canonical(mechanism);
    return new MechanismSource(
        shown, mechanism, canonical, MechanismWriter.digest(canonical), warnings, null);
  }

  /** What was published. */
  public static MechanismSource of(StoredMechanism stored) {
    return new MechanismSource(
        stored.name(),
        MechanismReader.parse(stored.canonical(), stored.name()),
        stored.canonical(),
        stored.digest(),
        List.of(),
        stored);
  }
}
