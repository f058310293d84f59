package org.iioe.commands.partner.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.iioe.commands.database.Journal;
import org.iioe.commands.database.Run;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Writes who acts for institutions. The journal notes that rows changed and never how: they are
 * personal data.
 */
final class PeopleWriter {
  private final Handle handle;
  private final Run run;

  PeopleWriter(Handle handle, Run run) {
    this.handle = handle;
    this.run = run;
  }

  private record Stored(long id, PartnerEntry.Person person) {}

  /**
   * Writes those of one institution.
   *
   * @param all whether nobody else acts for it
   * @return how many rows came, changed and went
   */
  PeopleChange write(long partner, List<PartnerEntry.Person> people, boolean all) {
    Map<String, Stored> before = stored(partner);
    Map<String, Stored> others = new LinkedHashMap<>(before);
    List<Long> created = new ArrayList<>();
    int changed = 0;
    for (PartnerEntry.Person person : people) {
      Stored stored = others.remove(person.key());
      if (stored == null) {
        created.add(insert(partner, person));
      } else {
        PartnerEntry.Person merged = all ? person : merged(stored.person(), person);
        if (!merged.equals(stored.person())) {
          update(stored.id(), merged);
          changed++;
        }
      }
    }
    Journal.created(handle, run, "partner_person", created);
    int removed = all ? delete(others) : 0;
    return new PeopleChange(
        summary(before.values().stream().map(Stored::person).toList()),
        summary(stored(partner).values().stream().map(Stored::person).toList()),
        created.size(),
        changed,
        removed);
  }

  /** A table says nothing in blank cells. */
  private static PartnerEntry.Person merged(
      PartnerEntry.Person before, PartnerEntry.Person person) {
    return new PartnerEntry.Person(
        person.person(),
        person.name() == null ? before.name() : person.name(),
        person.email() == null ? before.email() : person.email(),
        person.role(),
        person.countries().isEmpty() ? before.countries() : person.countries(),
        person.since(),
        person.until() == null ? before.until() : person.until());
  }

  /** How many have which role. */
  private static String summary(List<PartnerEntry.Person> people) {
    Map<String, Integer> roles = new TreeMap<>();
    people.forEach(person -> roles.merge(person.role(), 1, Integer::sum));
    List<String> parts = new ArrayList<>();
    roles.forEach((role, count) -> parts.add(count == 1 ? role : count + " " + role));
    return String.join(", ", parts);
  }

  private Map<String, Stored> stored(long partner) {
    Map<String, Stored> stored = new LinkedHashMap<>();
    handle
        .createQuery(
            """
            SELECT id, person, name, email, role, countries, since, until
            FROM iioe.partner_person WHERE partner_id = :partner ORDER BY id""")
        .bind("partner", partner)
        .map((row, context) -> stored(row))
        .forEach(one -> stored.put(one.person().key(), one));
    return stored;
  }

  private static Stored stored(ResultSet row) throws SQLException {
    return new Stored(
        row.getLong(1),
        new PartnerEntry.Person(
            row.getString(2),
            row.getString(3),
            row.getString(4),
            row.getString(5),
            List.of((String[]) row.getArray(6).getArray()),
            row.getObject(7, LocalDate.class),
            row.getObject(8, LocalDate.class)));
  }

  private long insert(long partner, PartnerEntry.Person person) {
    return handle
        .createQuery(
            """
            INSERT INTO iioe.partner_person
              (partner_id, person, name, email, role, countries, since, until)
            VALUES (:partner, :person, :name, :email, :role, :countries, :since, :until)
            RETURNING id""")
        .bind("partner", partner)
        .bind("person", person.person())
        .bind("name", person.name())
        .bind("email", person.email())
        .bind("role", person.role())
        .bindArray("countries", String.class, person.countries())
        .bind("since", person.since())
        .bind("until", person.until())
        .mapTo(Long.class)
        .one();
  }

  private void update(long id, PartnerEntry.Person person) {
    handle
        .createUpdate(
            """
            UPDATE iioe.partner_person SET name = :name, email = :email, countries = :countries,
              until = :until
            WHERE id = :id""")
        .bind("name", person.name())
        .bind("email", person.email())
        .bindArray("countries", String.class, person.countries())
        .bind("until", person.until())
        .bind("id", id)
        .execute();
    Journal.changed(handle, run, "partner_person", id, Map.of());
  }

  private int delete(Map<String, Stored> people) {
    for (Stored person : people.values()) {
      handle
          .createUpdate("DELETE FROM iioe.partner_person WHERE id = :id")
          .bind("id", person.id())
          .execute();
    }
    return people.size();
  }

  /** What became of the people of an institution, without anybody's name. */
  record PeopleChange(
      @Nullable String before, @Nullable String after, int added, int changed, int removed) {
    boolean isNothing() {
      return added + changed + removed == 0;
    }
  }
}
