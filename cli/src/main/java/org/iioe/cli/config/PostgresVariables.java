package org.iioe.cli.config;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.iioe.commands.database.DatabaseAddress;
import org.iioe.commands.database.DatabaseAddress.Host;
import org.iioe.commands.fault.Fault;
import org.jspecify.annotations.Nullable;

/**
 * What {@code psql} reads from the environment and from the files that it names. A variable wins
 * over the service file.
 */
final class PostgresVariables {
  /** Those that choose a server; the others only complete an address. */
  private static final List<String> CHOOSING =
      List.of("PGSERVICE", "PGHOST", "PGPORT", "PGDATABASE", "PGUSER");

  private static final Map<String, String> KEYS =
      Map.of(
          "PGHOST", "host",
          "PGPORT", "port",
          "PGDATABASE", "dbname",
          "PGUSER", "user",
          "PGPASSWORD", "password",
          "PGPASSFILE", "passfile");

  private static final Map<String, String> PARAMETERS =
      Map.of(
          "PGSSLMODE", "sslmode",
          "PGSSLROOTCERT", "sslrootcert",
          "PGSSLCERT", "sslcert",
          "PGSSLKEY", "sslkey",
          "PGCONNECT_TIMEOUT", "connect_timeout",
          "PGAPPNAME", "application_name",
          "PGTARGETSESSIONATTRS", "target_session_attrs");

  private final Map<String, String> environment;
  private final Path home;
  private @Nullable Map<String, String> section;

  PostgresVariables(Map<String, String> environment, Path home) {
    this.environment = environment;
    this.home = home;
  }

  /** The first variable that chooses a server, or null. */
  @Nullable String choosing() {
    for (String name : CHOOSING) {
      if (!variable(name).isEmpty()) {
        return name;
      }
    }
    return null;
  }

  private String variable(String name) {
    return environment.getOrDefault(name, "");
  }

  /** What a variable, else the service file says; empty when neither does. */
  private String value(String variable, String key) {
    String value = variable(variable);
    return value.isEmpty() ? section().getOrDefault(key, "") : value;
  }

  String value(String variable) {
    return value(variable, KEYS.getOrDefault(variable, variable));
  }

  private Map<String, String> section() {
    Map<String, String> known = section;
    if (known == null) {
      String service = variable("PGSERVICE");
      known = service.isEmpty() ? Map.of() : ServiceFile.section(service, environment, home);
      section = known;
    }
    return known;
  }

  List<Host> hosts() {
    String[] names =
        value("PGHOST").isEmpty() ? new String[] {"localhost"} : value("PGHOST").split(",", -1);
    String[] ports = value("PGPORT").isEmpty() ? new String[0] : value("PGPORT").split(",", -1);
    List<Host> hosts = new ArrayList<>();
    for (int i = 0; i < names.length; i++) {
      if (names[i].startsWith("/")) {
        throw Fault.usage("DATABASE_SOCKET").with("folder", names[i]);
      }
      hosts.add(
          new Host(
              names[i],
              ports.length == 0
                  ? DatabaseAddress.USUAL_PORT
                  : port(ports[Math.min(i, ports.length - 1)])));
    }
    return hosts;
  }

  private static int port(String digits) {
    try {
      return Integer.parseInt(digits.strip());
    } catch (NumberFormatException wrong) {
      throw Fault.usage("DATABASE_PORT_WRONG").with("value", digits).causedBy(wrong);
    }
  }

  /** The driver's parameters. */
  Map<String, String> parameters() {
    Map<String, String> parameters = new TreeMap<>();
    PARAMETERS.forEach(
        (variable, key) -> {
          String value = value(variable, key);
          if (!value.isEmpty()) {
            DatabaseParameters.put(parameters, key, value);
          }
        });
    return parameters;
  }

  /** The password of the environment or of the password file; null when neither has one. */
  @Nullable String password(Host host, String database, String user) {
    String password = value("PGPASSWORD");
    if (!password.isEmpty()) {
      return password;
    }
    String file = value("PGPASSFILE");
    return PasswordFile.find(
        file.isEmpty() ? home.resolve(".pgpass") : Path.of(file), host, database, user);
  }
}
