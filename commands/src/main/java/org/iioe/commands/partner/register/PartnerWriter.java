package org.iioe.commands.partner.register;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.iioe.commands.database.Journal;
import org.iioe.commands.database.Run;
import org.jdbi.v3.core.Handle;

/** Writes the rows of institutions: first all without their places in the tree, then those. */
final class PartnerWriter {
  private static final List<PartnerField> LATER =
      List.of(PartnerField.PARENT, PartnerField.SIGNATORY, PartnerField.ROOT);

  private final Handle handle;
  private final Run run;
  private final Plan plan;
  private final Map<String, Long> ids = new HashMap<>();

  PartnerWriter(Handle handle, Run run, Plan plan) {
    this.handle = handle;
    this.run = run;
    this.plan = plan;
    plan.all()
        .forEach(
            (code, partner) -> {
              StoredPartner stored = partner.stored();
              if (stored != null) {
                ids.put(code, stored.id());
              }
            });
  }

  /** The key of an institution. */
  long id(String code) {
    Long id = ids.get(code);
    if (id == null) {
      throw new IllegalStateException("no partner " + code);
    }
    return id;
  }

  void write() {
    List<Long> created = new ArrayList<>();
    for (PlannedPartner partner : plan.partners()) {
      if (partner.isNew()) {
        long id = insert(partner);
        ids.put(partner.entry().code(), id);
        created.add(id);
      } else {
        noteChanges(partner);
      }
      update(partner, columnsOf(partner));
    }
    Journal.created(handle, run, "partner", created);
    place(PartnerField.PARENT);
    place(PartnerField.SIGNATORY);
    roots();
  }

  private static List<PartnerField> columnsOf(PlannedPartner partner) {
    List<PartnerField> changed = new ArrayList<>(partner.changed());
    changed.removeAll(LATER);
    return changed;
  }

  private long insert(PlannedPartner partner) {
    return handle
        .createQuery("INSERT INTO iioe.partner (code, name) VALUES (:code, :name) RETURNING id")
        .bind("code", partner.entry().code())
        .bind("name", partner.text(PartnerField.NAME))
        .mapTo(Long.class)
        .one();
  }

  /** With their earlier values as the row has them, so that an undo can put them back. */
  private void noteChanges(PlannedPartner partner) {
    List<String> columns = partner.changed().stream().map(PartnerField::column).toList();
    if (!columns.isEmpty()) {
      handle
          .createUpdate(
              """
              INSERT INTO iioe.journal (run_id, relation, row_id, operation, earlier)
              SELECT :run, 'partner', partner.id, 'changed',
                (SELECT jsonb_object_agg(name, to_jsonb(partner) -> name)
                 FROM unnest(CAST(:columns AS text[])) name)
              FROM iioe.partner WHERE id = :id""")
          .bind("run", run.id())
          .bind("columns", "{" + String.join(",", columns) + "}")
          .bind("id", id(partner.entry().code()))
          .execute();
    }
  }

  private void update(PlannedPartner partner, List<PartnerField> fields) {
    if (fields.isEmpty()) {
      return;
    }
    handle
        .createUpdate(
            """
            UPDATE iioe.partner SET name = :name, names = CAST(:names AS jsonb),
              other_names = :otherNames, kind = :kind, country = :country, ror = :ror,
              whed = :whed, website = :website, email_domains = :domains
            WHERE id = :id""")
        .bind("name", partner.text(PartnerField.NAME))
        .bind("names", StoredCases.json(names(partner)))
        .bindArray("otherNames", String.class, partner.texts(PartnerField.OTHER_NAMES))
        .bind("kind", partner.text(PartnerField.KIND))
        .bind("country", partner.text(PartnerField.COUNTRY))
        .bind("ror", partner.text(PartnerField.ROR))
        .bind("whed", partner.text(PartnerField.WHED))
        .bind("website", partner.text(PartnerField.WEBSITE))
        .bindArray("domains", String.class, partner.texts(PartnerField.EMAIL_DOMAINS))
        .bind("id", id(partner.entry().code()))
        .execute();
  }

  private static Map<String, Object> names(PlannedPartner partner) {
    Map<String, Object> names = new HashMap<>();
    if (partner.values().get(PartnerField.NAMES) instanceof Map<?, ?> map) {
      map.forEach((language, name) -> names.put((String) language, (String) name));
    }
    return names;
  }

  /** Those nearer to the top first, so that nobody is below itself in between. */
  private void place(PartnerField field) {
    plan.partners().stream()
        .filter(partner -> partner.changed().contains(field))
        .sorted(Comparator.comparingInt(partner -> plan.height(partner.entry().code(), field)))
        .forEach(
            partner -> {
              String above = partner.text(field);
              handle
                  .createUpdate(
                      "UPDATE iioe.partner SET " + field.column() + " = :above WHERE id = :id")
                  .bind("above", above == null ? null : id(above))
                  .bind("id", id(partner.entry().code()))
                  .execute();
            });
  }

  /** There is one at most, also in between. */
  private void roots() {
    plan.partners().stream()
        .filter(partner -> partner.changed().contains(PartnerField.ROOT))
        .sorted(Comparator.comparing(PartnerWriter::isRoot))
        .forEach(
            partner ->
                handle
                    .createUpdate("UPDATE iioe.partner SET is_root = :root WHERE id = :id")
                    .bind("root", isRoot(partner))
                    .bind("id", id(partner.entry().code()))
                    .execute());
  }

  private static boolean isRoot(PlannedPartner partner) {
    return Boolean.TRUE.equals(partner.values().get(PartnerField.ROOT));
  }
}
