package org.iioe.commands.partner;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.iioe.commands.fault.Fault;
import org.jspecify.annotations.Nullable;

/**
 * Who does something with a case.
 *
 * @param name what the person is called by everywhere on the platform, in lower case
 * @param actingFor for whom, when it is done as a delegate; null when in the person's own name
 */
public record ActingPerson(String name, @Nullable String actingFor) {
  private static final Pattern FORM = Pattern.compile("[^\\p{Cntrl}\\p{Z}\\s]{1,200}");

  public ActingPerson {
    if (!isName(name) || (actingFor != null && !isName(actingFor))) {
      throw new IllegalArgumentException("a person's name");
    }
  }

  /**
   * Reads the names as people write them.
   *
   * @throws Fault of kind usage when one has spaces or is empty, or both are one person
   */
  public static ActingPerson of(String person, @Nullable String actingFor) {
    String name = normalized(person);
    String other = actingFor == null ? null : normalized(actingFor);
    if (!isName(name) || (other != null && !isName(other))) {
      throw Fault.usage("PERSON_FORM");
    }
    if (name.equals(other)) {
      throw Fault.usage("PERSON_FOR_SELF");
    }
    return new ActingPerson(name, other);
  }

  /** Whose roles count: those of the person acted for. */
  public String holder() {
    return actingFor == null ? name : actingFor;
  }

  /** A name in the one way in which names are compared: Unicode NFC, in lower case. */
  public static String normalized(String person) {
    return Normalizer.normalize(person.strip(), Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
  }

  /** Whether a normalized name is one. */
  public static boolean isName(String normalized) {
    return FORM.matcher(normalized).matches() && normalized.equals(normalized(normalized));
  }
}
