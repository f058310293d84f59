package org.iioe.commands.partner.register;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An institution as the platform has it.
 *
 * @param values by field; parent and signatory by their codes
 */
record StoredPartner(long id, String code, Map<PartnerField, @Nullable Object> values) {
  @Nullable Object value(PartnerField field) {
    return values.get(field);
  }
}
