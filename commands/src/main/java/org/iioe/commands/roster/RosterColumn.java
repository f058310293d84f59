package org.iioe.commands.roster;

import java.util.Locale;

/** The columns of a roster, in the order in which exports write them. */
public enum RosterColumn {
  EMAIL,
  GIVEN_NAME,
  FAMILY_NAME,
  FULL_NAME,
  CERTIFICATE_NAME,
  INSTITUTION,
  COUNTRY,
  LANGUAGE,
  POSITION,
  GENDER,
  PHONE,
  ORCID,
  COURSE,
  LANGUAGE_EDITION,
  TRAINING,
  COHORT,
  ROLE,
  STARTS,
  ENDS,
  ACTION,
  NOMINATED_BY,
  CONSENT_SOURCE,
  CONSENT_DATE,
  EXTERNAL_ID;

  /** Its heading in exports and in {@code --map}, such as {@code given_name}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
