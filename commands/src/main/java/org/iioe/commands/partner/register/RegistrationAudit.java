package org.iioe.commands.partner.register;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.iioe.commands.database.AuditEvent;
import org.iioe.commands.database.AuditLog;
import org.iioe.commands.database.Run;
import org.iioe.commands.partner.register.RegisteredPartner.Outcome;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Remembers for ever what became of each institution, from what to what. */
final class RegistrationAudit {
  private RegistrationAudit() {}

  static void append(Handle handle, Run run, List<RegisteredPartner> done) {
    for (RegisteredPartner partner : done) {
      if (partner.outcome() != Outcome.UNCHANGED) {
        boolean created = partner.outcome() == Outcome.CREATED;
        AuditLog.append(
            handle,
            run,
            new AuditEvent(
                created ? "partner.register" : "partner.change", partner.code(), detail(partner)));
      }
    }
  }

  private static Map<String, @Nullable Object> detail(RegisteredPartner partner) {
    Map<String, @Nullable Object> detail = new TreeMap<>();
    for (FieldChange change : partner.changes()) {
      // Names of files may be names of people.
      boolean document = change.field().startsWith("documents.");
      if (change.before() != null) {
        detail.put(change.field() + ".before", document ? "attached" : change.before());
      }
      if (change.after() != null) {
        detail.put(change.field() + ".after", document ? "attached" : change.after());
      }
    }
    detail.put("case", partner.reference());
    return detail;
  }
}
