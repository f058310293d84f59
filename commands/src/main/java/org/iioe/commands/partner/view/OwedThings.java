package org.iioe.commands.partner.view;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.iioe.commands.mechanism.machine.Facts;
import org.iioe.commands.mechanism.model.Holder;
import org.iioe.commands.mechanism.model.Identifier;
import org.iioe.commands.mechanism.model.Mechanism;
import org.iioe.commands.mechanism.model.PartnerKind;
import org.iioe.commands.mechanism.model.Party;
import org.iioe.commands.mechanism.model.Role;
import org.iioe.commands.mechanism.model.Stage;
import org.iioe.commands.partner.PinnedMechanism;
import org.iioe.commands.partner.view.PartnerView.Owed;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** What is owed in an open case, by whom and by when. */
final class OwedThings {
  private final Handle handle;
  private final Mechanism mechanism;
  private final LocalDate today;
  private final long partner;
  private final long application;
  private final List<Owed> owed = new ArrayList<>();

  OwedThings(Handle handle, PinnedMechanism version, long partner, long application) {
    this.handle = handle;
    this.mechanism = version.mechanism();
    this.today = version.today();
    this.partner = partner;
    this.application = application;
  }

  List<Owed> list(List<PartnerView.Document> documents) {
    Facts facts = Facts.parse(facts());
    Stage stage = mechanism.stage(facts.stage()).orElseThrow();
    timers();
    obligations(stage);
    if (!stage.active()) {
      required(facts, stage, documents);
    }
    signatures(facts, stage);
    return owed;
  }

  private String facts() {
    return handle
        .createQuery("SELECT CAST(iioe.application_facts(:id, :today) AS text)")
        .bind("id", application)
        .bind("today", today)
        .mapTo(String.class)
        .one();
  }

  private void add(String what, String name, @Nullable String role, @Nullable LocalDate due) {
    owed.add(
        new Owed(
            what,
            name,
            role,
            role == null ? List.of() : persons(role),
            due,
            due != null && due.isBefore(today)));
  }

  /** Limits of the stage and of its steps. */
  private void timers() {
    record Timer(String source, String name, @Nullable String owner, LocalDate due) {}
    handle
        .createQuery(
            """
            SELECT source, coalesce(step, stage), owner, due_on FROM iioe.application_timer
            WHERE application_id = :id AND source IN ('limit', 'step') ORDER BY due_on, step""")
        .bind("id", application)
        .map(
            (row, context) ->
                new Timer(
                    row.getString(1),
                    row.getString(2),
                    row.getString(3),
                    row.getObject(4, LocalDate.class)))
        .forEach(
            timer ->
                add(
                    timer.source().equals("step") ? "step" : "stage",
                    timer.name(),
                    timer.owner(),
                    timer.due()));
  }

  private void obligations(Stage stage) {
    record Obligation(String document, LocalDate due) {}
    handle
        .createQuery(
            """
            SELECT document_type, due_on FROM iioe.application_open_obligation
            WHERE application_id = :id AND since <= :today ORDER BY due_on, document_type""")
        .bind("id", application)
        .bind("today", today)
        .map((row, context) -> new Obligation(row.getString(1), row.getObject(2, LocalDate.class)))
        .forEach(one -> add("obligation", one.document(), bringer(stage), one.due()));
  }

  /** What the mechanism asks of the kind of institution. */
  private void required(Facts facts, Stage stage, List<PartnerView.Document> documents) {
    PartnerKind kind = facts.kind() == null ? null : mechanism.kind(facts.kind()).orElse(null);
    if (kind == null) {
      return;
    }
    Set<String> there = new HashSet<>();
    documents.stream()
        .filter(one -> one.document().counts(today))
        .forEach(one -> there.add(one.document().type()));
    owed.stream()
        .filter(one -> one.what().equals("obligation"))
        .forEach(one -> there.add(one.name()));
    for (String document : kind.documents()) {
      if (!there.contains(document)) {
        add("obligation", document, bringer(stage), null);
      }
    }
    for (Identifier identifier : kind.identifiers()) {
      if (!facts.identifiers().containsKey(identifier.word())) {
        add("identifier", identifier.word(), bringer(stage), null);
      }
    }
  }

  /** Documents come from the institution, whose ever turn it is. */
  private @Nullable String bringer(Stage stage) {
    return mechanism.roles().stream()
        .filter(role -> role.of() == Holder.PARTNER)
        .map(Role::name)
        .findFirst()
        .orElse(stage.owner());
  }

  private void signatures(Facts facts, Stage stage) {
    Facts.Agreement agreement = facts.agreement();
    if (agreement != null && agreement.isDraft()) {
      for (Party party : mechanism.parties()) {
        if (!facts.signed().containsKey(party.name())) {
          add("signature", party.name(), stage.owner(), null);
        }
      }
    }
  }

  private List<String> persons(String role) {
    return mechanism
        .role(role)
        .map(
            one ->
                handle
                    .createQuery(
                        """
                        SELECT DISTINCT person FROM iioe.partner_person
                        WHERE role = :role
                          AND partner_id IN (SELECT iioe.partners_at(:partner, :of))
                          AND iioe.person_holds_role(person, role, :of, :partner, :today)
                        ORDER BY person""")
                    .bind("role", role)
                    .bind("of", one.of().word())
                    .bind("partner", partner)
                    .bind("today", today)
                    .mapTo(String.class)
                    .list())
        .orElse(List.of());
  }
}
