package org.iioe.commands.procedure;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A file and what was found in it.
 *
 * @param shown as the user named it
 * @param source null when it has errors
 * @param findings errors, or else warnings
 */
public record ValidatedMechanism(
    String shown, @Nullable MechanismSource source, List<MechanismFinding> findings) {
  /** What is told of a file in which no mechanism can be looked for. */
  private static final Set<String> UNREADABLE =
      Set.of(
          "MECHANISM_NO_SUCH_FILE",
          "YAML_UNREADABLE",
          "YAML_TOO_LARGE",
          "YAML_ENCODING",
          "YAML_SYNTAX",
          "YAML_TOO_DEEP");

  public ValidatedMechanism {
    findings = List.copyOf(findings);
  }

  public boolean hasErrors() {
    return source == null;
  }

  /** Whether there is a YAML file at all. */
  public boolean isReadable() {
    return findings.stream().noneMatch(one -> UNREADABLE.contains(one.fault().code()));
  }
}
