package org.iioe.cli.config;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.iioe.commands.database.DatabaseAddress;
import org.iioe.commands.database.DatabaseAddress.Host;
import org.iioe.commands.fault.Fault;
import org.jspecify.annotations.Nullable;

/**
 * A {@code postgresql://} or {@code jdbc:postgresql://} URL taken apart. What it does not say is
 * null or empty, and {@link DatabaseLocator} finds it elsewhere.
 */
record DatabaseUrl(
    List<Host> hosts,
    @Nullable String database,
    @Nullable String user,
    @Nullable String password,
    Map<String, String> parameters) {
  private static final List<String> SCHEMES =
      List.of("jdbc:postgresql://", "postgresql://", "postgres://");

  /** Takes a URL apart; a usage fault, which never quotes it, when it is none. */
  static DatabaseUrl parse(String url) {
    for (String scheme : SCHEMES) {
      if (url.startsWith(scheme)) {
        try {
          return parts(url.substring(scheme.length()));
        } catch (IllegalArgumentException wrong) {
          throw Fault.usage("DATABASE_URL_WRONG").causedBy(wrong);
        }
      }
    }
    throw Fault.usage("DATABASE_URL_WRONG");
  }

  private static DatabaseUrl parts(String text) {
    int question = text.indexOf('?');
    String place = question < 0 ? text : text.substring(0, question);
    Map<String, String> query = query(question < 0 ? "" : text.substring(question + 1));
    int slash = place.indexOf('/');
    String authority = slash < 0 ? place : place.substring(0, slash);
    int at = authority.lastIndexOf('@');
    String entry = at < 0 ? "" : authority.substring(0, at);
    int colon = entry.indexOf(':');
    String user = colon < 0 ? entry : entry.substring(0, colon);
    String password = colon < 0 ? "" : entry.substring(colon + 1);
    String userOfQuery = query.remove("user");
    String passwordOfQuery = query.remove("password");
    Map<String, String> parameters = new TreeMap<>();
    query.forEach((name, value) -> DatabaseParameters.put(parameters, name, value));
    return new DatabaseUrl(
        hosts(authority.substring(at + 1)),
        orNull(slash < 0 ? "" : decoded(place.substring(slash + 1))),
        user.isEmpty() ? userOfQuery : decoded(user),
        password.isEmpty() ? passwordOfQuery : decoded(password),
        parameters);
  }

  private static Map<String, String> query(String text) {
    Map<String, String> query = new TreeMap<>();
    for (String pair : text.isEmpty() ? new String[0] : text.split("&", -1)) {
      int equals = pair.indexOf('=');
      if (equals < 1) {
        throw new IllegalArgumentException("a parameter without a value");
      }
      query.put(decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1)));
    }
    return query;
  }

  /** Hosts with ports, separated by commas; IPv6 addresses stand in brackets. */
  static List<Host> hosts(String text) {
    List<Host> hosts = new ArrayList<>();
    for (String host : text.isEmpty() ? new String[0] : text.split(",", -1)) {
      int colon = host.lastIndexOf(':');
      boolean hasPort = colon > host.indexOf(']');
      String name = hasPort ? host.substring(0, colon) : host;
      int port = hasPort ? Integer.parseInt(host.substring(colon + 1)) : DatabaseAddress.USUAL_PORT;
      boolean bracketed = name.startsWith("[") && name.endsWith("]");
      hosts.add(new Host(decoded(bracketed ? name.substring(1, name.length() - 1) : name), port));
    }
    return hosts;
  }

  private static @Nullable String orNull(String text) {
    return text.isEmpty() ? null : text;
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
  }

  /** Never the password. */
  @Override
  public String toString() {
    return hosts + "/" + database;
  }
}
