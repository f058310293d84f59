package org.iioe.cli.config;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.iioe.commands.fault.Fault;
import org.iioe.commands.fault.Nearest;
import org.jspecify.annotations.Nullable;

/**
 * What the configuration file says.
 *
 * <pre>
 * default_profile: school
 * defaults:
 *   language: fr
 * profiles:
 *   school:
 *     database: postgresql://admin@db.example.org/iioe
 * </pre>
 *
 * @param file where it was read, or null when there is none
 * @param defaultProfile the profile that holds when none is named, or null
 * @param defaults what holds where a profile says nothing
 */
public record Configuration(
    @Nullable Path file,
    @Nullable String defaultProfile,
    Profile defaults,
    Map<String, Profile> profiles) {
  private static final Configuration NONE = new Configuration(null, null, Profile.EMPTY, Map.of());

  public Configuration {
    profiles = Map.copyOf(profiles);
  }

  /**
   * Reads the file of {@code --config}, which must exist, or else the user's own, which need not.
   *
   * @param named what {@code --config} names, already resolved, or null
   */
  public static Configuration load(@Nullable Path named, Map<String, String> environment) {
    if (named != null) {
      if (!Files.exists(named)) {
        throw Fault.invalidInput("CONFIG_MISSING").with("file", named.toString());
      }
      return ConfigurationReader.read(named);
    }
    Path usual = usualFile(environment);
    return Files.exists(usual) ? ConfigurationReader.read(usual) : NONE;
  }

  /** {@code $XDG_CONFIG_HOME/iioe/config.yaml}, whether it exists or not. */
  public static Path usualFile(Map<String, String> environment) {
    String configurations = environment.getOrDefault("XDG_CONFIG_HOME", "");
    Path folder =
        configurations.isEmpty() || !Path.of(configurations).isAbsolute()
            ? Path.of(home(environment), ".config")
            : Path.of(configurations);
    return folder.resolve("iioe").resolve("config.yaml");
  }

  private static String home(Map<String, String> environment) {
    String home = environment.getOrDefault("HOME", "");
    return home.isEmpty() ? System.getProperty("user.home", "/") : home;
  }

  /**
   * The settings that hold.
   *
   * @param name what {@code --profile} names, or null for the default profile
   * @param otherNames what {@code --profile} could have named as well
   */
  public Profile profile(@Nullable String name, List<String> otherNames) {
    String chosen = name == null ? defaultProfile : name;
    if (chosen == null) {
      return defaults;
    }
    Profile profile = profiles.get(chosen);
    if (profile == null) {
      throw unknown(chosen, otherNames);
    }
    return profile.orElse(defaults);
  }

  private Fault unknown(String name, List<String> otherNames) {
    List<String> names =
        Stream.concat(otherNames.stream(), profiles.keySet().stream().sorted()).distinct().toList();
    return Fault.notFound(profiles.isEmpty() ? "PROFILE_NONE" : "PROFILE_UNKNOWN")
        .with("profile", name)
        .with("nearest", Nearest.to(name, names))
        .with("valid", names)
        .with("file", file == null ? null : file.toString());
  }
}
