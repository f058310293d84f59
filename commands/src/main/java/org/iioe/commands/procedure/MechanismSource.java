package org.iioe.commands.procedure;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.iioe.commands.fault.Fault;
import org.iioe.commands.mechanism.file.MechanismFile;
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
   * @param today for deadlines that are over
   * @throws org.iioe.commands.fault.Fault of kind invalid input that tells all mistakes
   */
  public static MechanismSource read(Path file, String shown, LocalDate today) {
    MechanismFile read = MechanismReader.readFile(file, shown, today);
    String canonical = MechanismWriter.canonical(read.mechanism());
    String digest = MechanismWriter.digest(canonical);
    return new MechanismSource(shown, read.mechanism(), canonical, digest, read.warnings(), null);
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
