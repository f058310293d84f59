package org.iioe.commands.partner.view;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.iioe.commands.content.ContentStore.Condition;
import org.iioe.commands.partner.PinnedMechanism;
import org.iioe.commands.partner.cases.NextStep;
import org.iioe.commands.partner.document.StoredDocument;
import org.jspecify.annotations.Nullable;

/**
 * All that the platform knows of an institution. Lists hold rows by the names under which they are
 * shown.
 *
 * @param identity names, website and the like
 * @param members codes of those directly below it
 * @param people who acts for it
 * @param application its case: the one that was named, else the open one, else the newest; or null
 */
public record PartnerView(
    ListedPartner partner,
    Map<String, @Nullable Object> identity,
    List<String> members,
    List<Map<String, @Nullable Object>> people,
    @Nullable Case application) {

  /**
   * A case.
   *
   * @param facts reference code, days and the like
   * @param owed what is not there, by whom and by when
   * @param done steps of this stage
   * @param reviews of this stage
   * @param next the ways on
   */
  public record Case(
      PinnedMechanism mechanism,
      Map<String, @Nullable Object> facts,
      Map<String, @Nullable Object> answers,
      List<Owed> owed,
      List<String> done,
      List<Document> documents,
      List<Map<String, @Nullable Object>> reviews,
      List<Map<String, @Nullable Object>> agreements,
      List<Map<String, @Nullable Object>> signatures,
      List<Map<String, @Nullable Object>> events,
      List<NextStep> next) {}

  /** A document, read through just now; null when there is no store to read it from. */
  public record Document(StoredDocument document, @Nullable Condition condition) {}

  /**
   * What is owed.
   *
   * @param what stage, step, obligation (a document), identifier or signature
   * @param name of it
   * @param role who owes it; null when nobody is said to
   * @param persons who hold that role for the institution today
   * @param due last day in time; null when there is none
   */
  public record Owed(
      String what,
      String name,
      @Nullable String role,
      List<String> persons,
      @Nullable LocalDate due,
      boolean late) {}
}
