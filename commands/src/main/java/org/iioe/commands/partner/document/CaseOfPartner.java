package org.iioe.commands.partner.document;

import org.iioe.commands.fault.Fault;
import org.iioe.commands.partner.PartnerLookup;
import org.iioe.commands.partner.PartnerReference;
import org.iioe.commands.partner.PartnerScope;
import org.iioe.commands.partner.PinnedMechanism;
import org.iioe.commands.partner.PinnedMechanisms;
import org.jdbi.v3.core.Handle;

/**
 * The case of an institution that somebody named.
 *
 * @param partner code of the institution
 * @param reference code of the case
 */
record CaseOfPartner(
    String partner, long application, String reference, boolean closed, PinnedMechanism version) {

  /** Finds it and keeps others from changing it; a closed one is refused. */
  static CaseOfPartner lock(Handle handle, PartnerScope scope, String name) {
    CaseOfPartner found = find(handle, scope, name);
    handle.execute("SELECT FROM iioe.application WHERE id = ? FOR UPDATE", found.application());
    if (found.closed()) {
      throw Fault.refused("DOCUMENT_CASE_CLOSED").with("case", found.reference());
    }
    return found;
  }

  static CaseOfPartner find(Handle handle, PartnerScope scope, String name) {
    PartnerReference partner = PartnerLookup.find(handle.getConnection(), scope, name);
    Long application = partner.application();
    if (application == null) {
      throw Fault.refused("DOCUMENT_NO_CASE").with("partner", partner.code());
    }
    PinnedMechanisms mechanisms = new PinnedMechanisms(handle.getConnection());
    return handle
        .createQuery(
            "SELECT code, mechanism_version_id, closed FROM iioe.application WHERE id = :id")
        .bind("id", application)
        .map(
            (row, context) ->
                new CaseOfPartner(
                    partner.code(),
                    application,
                    row.getString(1),
                    row.getBoolean(3),
                    mechanisms.version(row.getLong(2))))
        .one();
  }
}
