package org.iioe.commands.mechanism.model;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is agreed with an institution.
 *
 * @param term how long; null when it has no end
 */
public record AgreementTerms(List<Party> parties, @Nullable Period term, List<OwedDocument> owed) {
  public AgreementTerms {
    parties = Names.distinct(parties, Party::name);
    owed = Names.distinct(owed, OwedDocument::document);
    if (parties.isEmpty()) {
      throw new IllegalArgumentException("an agreement of nobody");
    }
    if (term != null) {
      Periods.check(term);
    }
  }

  /** The last day of an agreement with this first day: the term later, less a day. */
  public @Nullable LocalDate end(LocalDate effective) {
    return term == null ? null : effective.plus(term).minusDays(1);
  }
}
