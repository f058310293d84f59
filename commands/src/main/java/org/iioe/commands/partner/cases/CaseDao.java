package org.iioe.commands.partner.cases;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Set;
import org.iioe.commands.fault.Fault;
import org.iioe.commands.mechanism.file.MechanismReader;
import org.iioe.commands.mechanism.machine.Facts;
import org.iioe.commands.partner.ActingPerson;
import org.iioe.commands.partner.PartnerLookup;
import org.iioe.commands.partner.PartnerReference;
import org.iioe.commands.partner.PartnerScope;
import org.jdbi.v3.core.Handle;

/** The statements that all changes of cases share. */
final class CaseDao {
  /** A statement of its own after the lock, for a statement sees what was there when it began. */
  private static final String LOAD =
      """
      SELECT application.id, application.code, partner.id, partner.code, version.id,
        version.number, version.canonical, application.stage, application.last_number,
        application.visit, application.closed, today.day,
        CAST(iioe.application_facts(application.id, today.day) AS text)
      FROM iioe.application
      JOIN iioe.partner ON partner.id = application.partner_id
      JOIN iioe.mechanism_version version ON version.id = application.mechanism_version_id
      CROSS JOIN LATERAL (SELECT iioe.mechanism_today(version.id) AS day OFFSET 0) today
      WHERE application.id = :id""";

  private CaseDao() {}

  /**
   * Finds the case of an institution, keeps others from changing it, and reads it.
   *
   * @param name of the institution or of the case, as people write it
   * @throws Fault of kind not found
   */
  static CaseState lock(Handle handle, PartnerScope scope, String name) {
    PartnerReference found = PartnerLookup.find(handle.getConnection(), scope, name);
    Long application = found.application();
    if (application == null) {
      throw Fault.notFound("PARTNER_NO_CASE").with("partner", found.code());
    }
    return lock(handle, application);
  }

  /** The same for a case that was found before. */
  static CaseState lock(Handle handle, long application) {
    handle.execute("SELECT FROM iioe.application WHERE id = ? FOR UPDATE", application);
    return load(handle, application);
  }

  /** Reads a case again, after it was changed. */
  static CaseState load(Handle handle, long application) {
    return handle
        .createQuery(LOAD)
        .bind("id", application)
        .map(
            (row, context) ->
                new CaseState(
                    row.getLong(1),
                    row.getString(2),
                    row.getLong(3),
                    row.getString(4),
                    row.getLong(5),
                    row.getInt(6),
                    MechanismReader.parse(row.getString(7), "version " + row.getInt(6)),
                    row.getString(8),
                    row.getInt(9),
                    row.getInt(10),
                    row.getBoolean(11),
                    row.getObject(12, LocalDate.class),
                    Facts.parse(row.getString(13))))
        .one();
  }

  /**
   * The roles of the mechanism that somebody holds for the institution of a case today.
   *
   * @throws Fault of kind refused when the person, or the one acted for, is nobody known
   */
  static Set<String> roles(Handle handle, CaseState state, ActingPerson person) {
    // Not by name, for it may be an address, and faults reach logs.
    if (!isKnown(handle, person.name(), state)) {
      throw Fault.refused("PARTNER_PERSON_UNKNOWN").with("case", state.code());
    }
    if (!isKnown(handle, person.holder(), state)) {
      throw Fault.refused("PARTNER_PERSON_FOR_UNKNOWN").with("case", state.code());
    }
    return new LinkedHashSet<>(
        handle
            .createQuery(
                """
                SELECT role.key FROM iioe.mechanism_version version
                CROSS JOIN LATERAL jsonb_each(version.content -> 'roles') role
                WHERE version.id = :version AND iioe.person_holds_role(
                  :person, role.key, role.value ->> 'of', :partner, :today)
                ORDER BY role.key""")
            .bind("version", state.versionId())
            .bind("person", person.holder())
            .bind("partner", state.partnerId())
            .bind("today", state.today())
            .mapTo(String.class)
            .list());
  }

  private static boolean isKnown(Handle handle, String person, CaseState state) {
    return handle
        .createQuery("SELECT iioe.person_is_known(:person, :today)")
        .bind("person", person)
        .bind("today", state.today())
        .mapTo(Boolean.class)
        .one();
  }
}
