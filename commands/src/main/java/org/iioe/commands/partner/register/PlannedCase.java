package org.iioe.commands.partner.register;

import java.time.LocalDate;
import java.util.Map;
import org.iioe.commands.partner.PinnedMechanism;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of the case of an institution.
 *
 * @param entry what its file says
 * @param stored the case that is there; null when one is opened
 * @param answers all of them afterwards, by field
 * @param opened the first day of a new one
 * @param stage where a new one begins
 */
record PlannedCase(
    PartnerEntry.Case entry,
    PinnedMechanism version,
    @Nullable StoredCase stored,
    Map<String, Object> answers,
    LocalDate opened,
    String stage,
    boolean backdated) {
  /**
   * A case that is there.
   *
   * @param answers as JSON
   */
  record StoredCase(
      long id,
      String code,
      long versionId,
      String mechanism,
      LocalDate opened,
      String stage,
      boolean closed,
      Map<String, Object> answers,
      String submitter,
      @Nullable String submitterFor) {}
}
