package org.iioe.commands.roster.value;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A country: its alpha-2 or alpha-3 code, or its name in English, French or Chinese. */
public final class CountryValue implements Value {
  private static final class Known {
    static final NamedThings COUNTRIES =
        new NamedThings("/org/iioe/commands/roster/value/countries.txt", 1);
  }

  @Override
  public @Nullable String read(String cell, Complaints complaints) {
    NamedThings countries = Known.COUNTRIES;
    if (cell.length() > 100) {
      complaints.add("COUNTRY_UNKNOWN");
      return null;
    }
    String code = countries.code(cell);
    if (code == null) {
      List<String> nearest = countries.nearest(cell);
      if (countries.isOfSeveral(cell)) {
        complaints.add("COUNTRY_OF_SEVERAL");
      } else if (nearest.isEmpty()) {
        complaints.add("COUNTRY_UNKNOWN");
      } else {
        complaints.add("COUNTRY_LOOKS_LIKE", "nearest", String.join(", ", nearest));
      }
    }
    return code;
  }
}
