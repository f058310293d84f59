package org.iioe.commands.partner.cases;

import java.util.Map;
import java.util.TreeMap;
import org.iioe.commands.database.AuditEvent;
import org.iioe.commands.database.AuditLog;
import org.iioe.commands.database.Run;
import org.iioe.commands.partner.ActingPerson;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Remembers for ever who changed a case, from what to what. */
final class CaseAudit {
  private CaseAudit() {}

  /**
   * Appends the audit event of a change.
   *
   * @param action such as {@code partner.review}
   * @param person null for time
   */
  static void append(
      Handle handle,
      Run run,
      String action,
      CaseState state,
      @Nullable ActingPerson person,
      Map<String, ? extends @Nullable Object> detail) {
    Map<String, @Nullable Object> whole = new TreeMap<>(detail);
    whole.put("partner", state.partner());
    if (person != null) {
      whole.put("person", code(person.name()));
      whole.put("actingFor", code(person.actingFor()));
    }
    AuditLog.append(handle, run, new AuditEvent(action, state.code(), whole));
  }

  /** A person who is called by an address is left out: an audit event cannot be erased. */
  private static @Nullable String code(@Nullable String person) {
    return person == null || person.indexOf('@') >= 0 ? null : person;
  }
}
