package org.iioe.commands.partner.register;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.iioe.commands.partner.document.NewDocument;
import org.jspecify.annotations.Nullable;

/**
 * What a file says of one institution, understood.
 *
 * @param said values by field; a field that is not there is kept, one that is null is cleared
 * @param spots where each was said
 * @param people null when nothing is said of them
 * @param allPeople whether nobody else acts for the institution
 * @param application null when it has none
 */
record PartnerEntry(
    Spot spot,
    String code,
    Map<PartnerField, @Nullable Object> said,
    Map<PartnerField, Spot> spots,
    @Nullable List<Person> people,
    boolean allPeople,
    @Nullable Case application) {
  /** Where a field was said; the beginning of the entry when it was not. */
  Spot spot(PartnerField field) {
    Spot known = spots.get(field);
    return known == null ? spot : known;
  }

  /**
   * Somebody who acts for it in a role. Never printed: personal data.
   *
   * @param countries sorted
   */
  record Person(
      String person,
      @Nullable String name,
      @Nullable String email,
      String role,
      List<String> countries,
      @Nullable LocalDate since,
      @Nullable LocalDate until) {
    /** What tells one from another: the same person may have a role twice, at other times. */
    String key() {
      return person + "\n" + role + "\n" + since;
    }
  }

  /** Its case; what depends on the mechanism is still as it was said. */
  record Case(
      Spot spot,
      @Nullable Said mechanism,
      @Nullable String submitter,
      @Nullable String submitterFor,
      @Nullable LocalDate opened,
      @Nullable Said openedSaid,
      @Nullable Said stage,
      Map<String, Said> answers,
      List<Attachment> documents,
      @Nullable LocalDate effective,
      @Nullable LocalDate ends,
      Spot agreementSpot,
      Map<String, Signed> signed) {}

  /** A document that is there to be attached. */
  record Attachment(Spot spot, NewDocument document) {}

  /** When a party signed. */
  record Signed(Spot spot, LocalDate on) {}
}
