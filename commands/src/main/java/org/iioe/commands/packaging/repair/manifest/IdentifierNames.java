package org.iioe.commands.packaging.repair.manifest;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes identifiers that are names (NCName of Namespaces in XML 1.0) and that nobody else has. */
final class IdentifierNames {
  private static final Pattern NAME = Pattern.compile("[\\p{L}_][\\p{L}\\p{M}\\p{N}._\\-\u00B7]*");
  private static final Pattern FIRST = Pattern.compile("[\\p{L}_].*", Pattern.DOTALL);
  private static final Pattern STRANGE = Pattern.compile("[^\\p{L}\\p{M}\\p{N}._\\-\u00B7]");

  private final Set<String> used = new HashSet<>();

  static boolean isName(String identifier) {
    return NAME.matcher(identifier).matches();
  }

  /** True when the identifier may stay, and then nobody else gets it. */
  boolean keep(@Nullable String identifier) {
    return identifier != null && isName(identifier) && used.add(identifier);
  }

  /**
   * An identifier as like to the old one as can be.
   *
   * @param element the element's name, when there is no old one
   */
  String replacement(@Nullable String old, String element) {
    if (old == null) {
      return numbered(element + "-", 1);
    }
    String clean = STRANGE.matcher(old).replaceAll("_");
    String name = FIRST.matcher(clean).matches() ? clean : "_" + clean;
    return used.add(name) ? name : numbered(name + "-", 2);
  }

  private String numbered(String beginning, int from) {
    int number = from;
    while (!used.add(beginning + number)) {
      number++;
    }
    return beginning + number;
  }
}
