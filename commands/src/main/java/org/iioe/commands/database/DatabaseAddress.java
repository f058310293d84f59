package org.iioe.commands.database;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Where a database is and how to enter it.
 *
 * @param hosts at least one; the driver tries them in order
 * @param password null when the server is to be asked without one
 * @param parameters of the driver, such as {@code sslmode}
 */
public record DatabaseAddress(
    List<Host> hosts,
    String database,
    String user,
    @Nullable String password,
    Map<String, String> parameters) {
  /** The port that PostgreSQL listens on unless told otherwise. */
  public static final int USUAL_PORT = 5432;

  /** The parameter that is ours and not the driver's: 1 to 99999 seconds. */
  public static final String LOCK_TIMEOUT = "lockTimeout";

  /** Longer than any transaction of ours should hold what others need. */
  private static final int USUAL_LOCK_SECONDS = 60;

  private static final int HIGHEST_PORT = 65_535;

  /** The parameters that other programs need too, and what they call them. */
  private static final Map<String, String> LIBPQ_NAMES =
      new TreeMap<>(
          Map.of(
              "sslmode", "sslmode",
              "sslrootcert", "sslrootcert",
              "sslcert", "sslcert",
              "sslkey", "sslkey",
              "targetServerType", "target_session_attrs"));

  /**
   * One server.
   *
   * @param port 1 to 65535
   */
  public record Host(String name, int port) {
    public Host {
      if (name.isEmpty() || port < 1 || port > HIGHEST_PORT) {
        throw new IllegalArgumentException("host " + name + ", port " + port);
      }
    }

    /** Whether what is sent there stays on this machine. */
    public boolean isLoopback() {
      return name.equals("localhost") || name.equals("::1") || name.startsWith("127.");
    }

    @Override
    public String toString() {
      return (name.contains(":") ? "[" + name + "]" : name) + ":" + port;
    }
  }

  public DatabaseAddress {
    hosts = List.copyOf(hosts);
    parameters = Map.copyOf(parameters);
    if (!parameters.getOrDefault(LOCK_TIMEOUT, "1").matches("[1-9][0-9]{0,4}")) {
      throw new IllegalArgumentException(LOCK_TIMEOUT + " " + parameters.get(LOCK_TIMEOUT));
    }
    if (hosts.isEmpty() || database.isEmpty() || user.isEmpty()) {
      throw new IllegalArgumentException("an address needs a host, a database and a user");
    }
  }

  /** The same place, entered with another password. */
  public DatabaseAddress withPassword(@Nullable String other) {
    return new DatabaseAddress(hosts, database, user, other, parameters);
  }

  /** The same servers, another database. */
  public DatabaseAddress withDatabase(String other) {
    return new DatabaseAddress(hosts, other, user, password, parameters);
  }

  /** The same place with one more parameter, which wins over an equal one. */
  public DatabaseAddress withParameter(String name, String value) {
    Map<String, String> more = new TreeMap<>(parameters);
    more.put(name, value);
    return new DatabaseAddress(hosts, database, user, password, more);
  }

  /** How long a transaction waits at most for what others hold, in seconds. */
  int lockSeconds() {
    return Integer.parseInt(parameters.getOrDefault(LOCK_TIMEOUT, "" + USUAL_LOCK_SECONDS));
  }

  /** The URL that the driver takes, without user and password. */
  String jdbcUrl() {
    return "jdbc:postgresql://" + hostList() + "/" + encoded(database);
  }

  /** What the driver takes beside the URL; holds the password. */
  Properties properties() {
    Properties properties = new Properties();
    properties.putAll(parameters);
    properties.remove(LOCK_TIMEOUT);
    properties.setProperty("user", user);
    if (password != null) {
      properties.setProperty("password", password);
    }
    return properties;
  }

  /** The URL that {@code psql} and other programs take, without the password. */
  public String url() {
    return url(false);
  }

  /** The URL with the password in it: for a script that asked for it, never for a log. */
  public String urlWithPassword() {
    return url(true);
  }

  private String url(boolean withPassword) {
    String entry = encoded(user);
    if (withPassword && password != null) {
      entry += ":" + encoded(password);
    }
    String query =
        LIBPQ_NAMES.entrySet().stream()
            .filter(name -> parameters.containsKey(name.getKey()))
            .map(
                name -> name.getValue() + "=" + encoded(parameters.getOrDefault(name.getKey(), "")))
            .collect(Collectors.joining("&"));
    return "postgresql://"
        + entry
        + "@"
        + hostList()
        + "/"
        + encoded(database)
        + (query.isEmpty() ? "" : "?" + query);
  }

  private String hostList() {
    return hosts.stream().map(Host::toString).collect(Collectors.joining(","));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  /** Without the password, for it may reach a log. */
  @Override
  public String toString() {
    return url();
  }
}
