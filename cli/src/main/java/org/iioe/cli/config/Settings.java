package org.iioe.cli.config;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The settings of one run; the configuration file is read when first asked for, if it exists. */
public final class Settings {
  private final @Nullable Path named;
  private final @Nullable String profileName;
  private final List<String> otherNames;
  private final Map<String, String> environment;
  private @Nullable Configuration configuration;

  /**
   * @param named the file of {@code --config}, resolved, or null
   * @param profileName the name of {@code --profile}, or null
   */
  public Settings(
      @Nullable Path named, @Nullable String profileName, Map<String, String> environment) {
    this(named, profileName, List.of(), environment);
  }

  /**
   * Settings for a verb to which some names of profiles mean something else.
   *
   * @param otherNames those names, in lower case: they choose no profile of the file
   */
  public Settings(
      @Nullable Path named,
      @Nullable String profileName,
      List<String> otherNames,
      Map<String, String> environment) {
    boolean isOther =
        profileName != null && otherNames.contains(profileName.toLowerCase(Locale.ROOT));
    this.named = named;
    this.profileName = isOther ? null : profileName;
    this.otherNames = List.copyOf(otherNames);
    this.environment = environment;
  }

  /** What the configuration file says; empty when there is none. */
  public synchronized Configuration configuration() {
    Configuration known = configuration;
    if (known == null) {
      known = Configuration.load(named, environment);
      configuration = known;
    }
    return known;
  }

  /** The profile that holds, completed with the defaults; a fault when the named one is unknown. */
  public Profile profile() {
    return configuration().profile(profileName, otherNames);
  }

  /** The name of the profile that holds, or null when none is named. */
  public @Nullable String profileName() {
    return profileName == null ? configuration().defaultProfile() : profileName;
  }
}
