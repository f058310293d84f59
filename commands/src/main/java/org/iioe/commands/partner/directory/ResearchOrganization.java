package org.iioe.commands.partner.directory;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An organization of the Research Organization Registry.
 *
 * @param id without its {@code https://ror.org/}, such as {@code 03q21mh05}
 * @param name the one that the registry displays
 * @param names all of them, the displayed one first
 * @param country ISO 3166-1 alpha-2, or null when the registry does not say
 * @param types in lower case: {@code education}, {@code government}, …
 * @param website its address, or null
 * @param domains in lower case
 * @param successors identifiers of those that took its place
 */
public record ResearchOrganization(
    String id,
    Status status,
    String name,
    List<Name> names,
    @Nullable String country,
    List<String> types,
    @Nullable String website,
    List<String> domains,
    List<String> successors) {
  public ResearchOrganization {
    names = List.copyOf(names);
    types = List.copyOf(types);
    domains = List.copyOf(domains);
    successors = List.copyOf(successors);
  }

  /** Whether it still is what its identifier says. */
  public enum Status {
    ACTIVE,
    /** It ceased. */
    INACTIVE,
    /** The entry was a mistake. */
    WITHDRAWN;

    /** As the registry and the database write it. */
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }

    static @Nullable Status of(String label) {
      for (Status status : values()) {
        if (status.label().equals(label.toLowerCase(Locale.ROOT))) {
          return status;
        }
      }
      return null;
    }
  }

  /** What a name is. */
  public enum NameKind {
    /** An official name in some language. */
    LABEL,
    /** Another one, often a former one. */
    ALIAS,
    ACRONYM;

    String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * One of its names.
   *
   * @param language ISO 639 code, or null when the registry does not say
   */
  public record Name(String text, NameKind kind, @Nullable String language) {}

  /**
   * The first official name in each language that is known, by language, in the registry's order.
   */
  public Map<String, String> namesByLanguage() {
    Map<String, String> byLanguage = new LinkedHashMap<>();
    for (Name one : names) {
      if (one.kind() == NameKind.LABEL && one.language() != null) {
        byLanguage.putIfAbsent(one.language(), one.text());
      }
    }
    return byLanguage;
  }
}
