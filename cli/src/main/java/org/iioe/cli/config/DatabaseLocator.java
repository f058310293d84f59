package org.iioe.cli.config;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.iioe.commands.database.DatabaseAddress;
import org.iioe.commands.database.DatabaseAddress.Host;
import org.iioe.commands.fault.Fault;
import org.jspecify.annotations.Nullable;

/** Finds out which database is meant: the first source that is set wins, and says why. */
public final class DatabaseLocator {
  static final String VARIABLE = "IIOE_DATABASE_URL";

  /** The driver's factory that trusts whom Java trusts. */
  private static final String SYSTEM_TRUST = "org.postgresql.ssl.DefaultJavaSSLFactory";

  private final @Nullable String option;
  private final Settings settings;
  private final Map<String, String> environment;
  private final Path home;
  private final PostgresVariables variables;

  /**
   * @param option the value of {@code --database}, or null
   */
  public DatabaseLocator(
      @Nullable String option, Settings settings, Map<String, String> environment) {
    this.option = option;
    this.settings = settings;
    this.environment = environment;
    this.home = DataHome.userHome(environment);
    this.variables = new PostgresVariables(environment, home);
  }

  /** The database that is meant; a usage fault when what names it is wrong. */
  public LocatedDatabase locate() {
    if (option != null) {
      DatabaseUrl url = DatabaseUrl.parse(option);
      if (url.password() != null) {
        throw Fault.usage("DATABASE_PASSWORD_ON_COMMAND_LINE");
      }
      return located(DatabaseSource.OPTION, "--database", url);
    }
    String variable = environment.getOrDefault(VARIABLE, "");
    if (!variable.isEmpty()) {
      return located(DatabaseSource.VARIABLE, VARIABLE, DatabaseUrl.parse(variable));
    }
    String profile = settings.profile().database();
    if (profile != null) {
      String name = settings.profileName();
      return located(
          DatabaseSource.PROFILE, name == null ? "defaults" : name, DatabaseUrl.parse(profile));
    }
    String choosing = variables.choosing();
    return choosing == null
        ? new LocatedDatabase(DatabaseSource.EMBEDDED, "", null)
        : located(
            DatabaseSource.POSTGRES_VARIABLES,
            choosing,
            new DatabaseUrl(List.of(), null, null, null, Map.of()));
  }

  private LocatedDatabase located(DatabaseSource source, String because, DatabaseUrl url) {
    List<Host> hosts = url.hosts().isEmpty() ? variables.hosts() : url.hosts();
    String user = orElse(url.user(), orElse(blankToNull(variables.value("PGUSER")), systemUser()));
    String database =
        orElse(url.database(), orElse(blankToNull(variables.value("PGDATABASE")), user));
    String password = url.password();
    if (password == null) {
      password = variables.password(hosts.get(0), database, user);
    }
    Map<String, String> parameters = new TreeMap<>(variables.parameters());
    parameters.putAll(url.parameters());
    complete(parameters, hosts);
    return new LocatedDatabase(
        source, because, new DatabaseAddress(hosts, database, user, password, parameters));
  }

  private void complete(Map<String, String> parameters, List<Host> hosts) {
    boolean stays = hosts.stream().allMatch(Host::isLoopback);
    parameters.putIfAbsent("sslmode", stays ? "prefer" : "verify-full");
    boolean verifies = parameters.getOrDefault("sslmode", "").startsWith("verify-");
    String root = parameters.get("sslrootcert");
    boolean ownRoot = Files.exists(home.resolve(".postgresql").resolve("root.crt"));
    if ("system".equals(root) || (root == null && verifies && !ownRoot)) {
      parameters.remove("sslrootcert");
      parameters.put("sslfactory", SYSTEM_TRUST);
    }
    // A pooler in transaction mode loses statements that were prepared on a server.
    parameters.putIfAbsent("prepareThreshold", "0");
    parameters.putIfAbsent("connectTimeout", "10");
    parameters.putIfAbsent("ApplicationName", "iioe");
    if (hosts.size() > 1) {
      parameters.putIfAbsent("targetServerType", "primary");
    }
  }

  private static String systemUser() {
    return Optional.ofNullable(System.getProperty("user.name")).orElse("postgres");
  }

  private static @Nullable String blankToNull(String text) {
    return text.isEmpty() ? null : text;
  }

  private static String orElse(@Nullable String text, String other) {
    return text == null ? other : text;
  }
}
