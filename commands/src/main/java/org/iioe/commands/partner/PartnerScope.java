package org.iioe.commands.partner;

import org.jspecify.annotations.Nullable;

/**
 * Which institutions somebody sees and changes: a National Centre only those of its country.
 *
 * @param country ISO 3166-1 alpha-2, or null for all
 */
public record PartnerScope(@Nullable String country) {
  /** No limit. */
  public static final PartnerScope ALL = new PartnerScope(null);

  public PartnerScope {
    if (country != null && !country.matches("[A-Z]{2}")) {
      throw new IllegalArgumentException("country " + country);
    }
  }

  /** Whether an institution of this country is within the limit. */
  public boolean includes(@Nullable String other) {
    return country == null || country.equals(other);
  }
}
