package org.iioe.commands.partner.directory;

import java.net.IDN;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.iioe.commands.roster.text.InstitutionName;
import org.iioe.commands.roster.text.InstitutionSimilarity;
import org.jspecify.annotations.Nullable;

/** Compares what the platform says of an institution with what the registry says. */
public final class RegistryCheck {
  /** Names less alike than this are different ones. */
  private static final double LIKE_ENOUGH = 0.85;

  /** In which respect both differ. */
  public enum Kind {
    /** The registry has no such identifier. */
    UNKNOWN,
    WITHDRAWN,
    INACTIVE,
    NAME,
    COUNTRY,
    WEBSITE;

    /** As scripts read it. */
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * A difference.
   *
   * @param platform what the platform has
   * @param registry what the registry has; for an inactive or withdrawn organization its successors
   */
  public record Difference(Kind kind, @Nullable String platform, @Nullable String registry) {}

  /**
   * An institution as the platform has it.
   *
   * @param names all by which it is called; the first one is its name
   */
  public record Institution(
      String ror, List<String> names, @Nullable String country, @Nullable String website) {
    public Institution {
      names = List.copyOf(names);
    }
  }

  private RegistryCheck() {}

  /** What differs; what only one of both says is no difference. */
  public static List<Difference> differences(
      Institution institution, @Nullable ResearchOrganization organization) {
    if (organization == null) {
      return List.of(new Difference(Kind.UNKNOWN, institution.ror(), null));
    }
    List<Difference> differences = new ArrayList<>();
    status(institution, organization, differences);
    if (!isNamedAlike(institution.names(), organization)) {
      differences.add(new Difference(Kind.NAME, institution.names().get(0), organization.name()));
    }
    compare(Kind.COUNTRY, institution.country(), organization.country(), differences);
    String website = institution.website();
    if (website != null && organization.website() != null && !isTheirs(website, organization)) {
      differences.add(new Difference(Kind.WEBSITE, website, organization.website()));
    }
    return differences;
  }

  private static void status(
      Institution institution, ResearchOrganization organization, List<Difference> differences) {
    Kind kind =
        switch (organization.status()) {
          case ACTIVE -> null;
          case INACTIVE -> Kind.INACTIVE;
          case WITHDRAWN -> Kind.WITHDRAWN;
        };
    if (kind != null) {
      List<String> successors = organization.successors();
      differences.add(
          new Difference(
              kind,
              institution.ror(),
              successors.isEmpty() ? null : String.join(", ", successors)));
    }
  }

  private static void compare(
      Kind kind,
      @Nullable String platform,
      @Nullable String registry,
      List<Difference> differences) {
    if (platform != null && registry != null && !platform.equals(registry)) {
      differences.add(new Difference(kind, platform, registry));
    }
  }

  /** Whether one of the names is one of the registry's. */
  static boolean isNamedAlike(Collection<String> names, ResearchOrganization organization) {
    for (String name : names) {
      InstitutionName one = InstitutionName.of(name);
      for (ResearchOrganization.Name other : organization.names()) {
        InstitutionName known = InstitutionName.of(other.text());
        if (!one.key().isEmpty()
            && !known.key().isEmpty()
            && InstitutionSimilarity.of(one, known) >= LIKE_ENOUGH) {
          return true;
        }
      }
    }
    return false;
  }

  /** One host is the other or lies below it. */
  private static boolean isTheirs(String website, ResearchOrganization organization) {
    String host = host(website);
    List<String> theirs = new ArrayList<>(organization.domains());
    theirs.add(host(String.valueOf(organization.website())));
    return theirs.stream()
        .anyMatch(one -> one.equals(host) || host.endsWith("." + one) || one.endsWith("." + host));
  }

  /** The host of an address without {@code www}, in ASCII; the text itself if it has none. */
  static String host(String address) {
    try {
      String host = URI.create(address.strip()).getAuthority();
      String bare = host == null ? address.strip() : host.replaceFirst(":[0-9]*$", "");
      String lower = IDN.toASCII(bare).toLowerCase(Locale.ROOT);
      return lower.startsWith("www.") ? lower.substring("www.".length()) : lower;
    } catch (IllegalArgumentException unreadable) {
      return address;
    }
  }
}
