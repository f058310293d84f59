package org.iioe.commands.partner.register;

import java.util.List;
import org.iioe.commands.partner.register.RegisteredPartner.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * What a call did, or would do.
 *
 * @param run null when nothing was changed
 * @param partners in the order of the files
 */
public record RegisterReport(@Nullable Long run, List<RegisteredPartner> partners) {
  public RegisterReport {
    partners = List.copyOf(partners);
  }

  /** How many had this outcome. */
  public long count(Outcome outcome) {
    return partners.stream().filter(one -> one.outcome() == outcome).count();
  }
}
