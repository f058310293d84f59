package org.iioe.commands.partner.register;

import java.util.List;
import org.iioe.commands.partner.ActingPerson;
import org.iioe.commands.partner.PartnerScope;
import org.iioe.commands.partner.document.DocumentIntake;

/**
 * What is to be registered.
 *
 * @param person who opens cases whose files name no submitter
 * @param backdated whether cases may begin in the past
 * @param allowDuplicates whether a new institution may have the name of another
 * @param maxBytes of one document
 */
public record RegisterRequest(
    List<PartnerSource> sources,
    ActingPerson person,
    PartnerScope scope,
    boolean backdated,
    boolean allowDuplicates,
    long maxBytes,
    boolean dryRun) {
  /** The usual limit of a document. */
  public static final long USUAL_BYTES = DocumentIntake.USUAL_BYTES;

  public RegisterRequest {
    sources = List.copyOf(sources);
  }
}
