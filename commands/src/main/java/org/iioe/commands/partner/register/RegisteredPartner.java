package org.iioe.commands.partner.register;

import java.util.List;
import org.iioe.commands.fault.Fault;
import org.jspecify.annotations.Nullable;

/**
 * What became of an institution.
 *
 * @param file that says it
 * @param reference code of its case, or null
 * @param mechanism with its version, such as {@code iioe-2020@2}, or null
 * @param stage of the case, or null
 * @param missing documents and identifiers that the mechanism asks of its kind and that are not
 *     there, such as {@code document recognition}
 * @param warnings what is worth a look
 */
public record RegisteredPartner(
    String file,
    String code,
    Outcome outcome,
    @Nullable String reference,
    @Nullable String mechanism,
    @Nullable String stage,
    List<FieldChange> changes,
    List<String> missing,
    List<Fault> warnings) {
  /** What was done. */
  public enum Outcome {
    CREATED,
    UPDATED,
    UNCHANGED
  }

  public RegisteredPartner {
    changes = List.copyOf(changes);
    missing = List.copyOf(missing);
    warnings = List.copyOf(warnings);
  }
}
