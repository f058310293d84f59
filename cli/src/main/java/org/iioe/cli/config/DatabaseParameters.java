package org.iioe.cli.config;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.iioe.commands.database.DatabaseAddress;
import org.iioe.commands.fault.Fault;
import org.iioe.commands.fault.Nearest;

/**
 * The parameters that a database URL may have, in the names of libpq and of the driver. Others are
 * refused: some of the driver's would load classes.
 */
final class DatabaseParameters {
  /** Names of libpq and what the driver calls them. */
  private static final Map<String, String> LIBPQ =
      Map.of(
          "connect_timeout", "connectTimeout",
          "lock_timeout", DatabaseAddress.LOCK_TIMEOUT,
          "application_name", "ApplicationName",
          "target_session_attrs", "targetServerType",
          "gssencmode", "gssEncMode",
          "channel_binding", "channelBinding",
          "load_balance_hosts", "loadBalanceHosts");

  private static final List<String> DRIVER =
      List.of(
          "sslmode",
          "sslrootcert",
          "sslcert",
          "sslkey",
          "connectTimeout",
          "loginTimeout",
          "socketTimeout",
          "tcpKeepAlive",
          "ApplicationName",
          "targetServerType",
          "hostRecheckSeconds",
          DatabaseAddress.LOCK_TIMEOUT,
          "gssEncMode",
          "channelBinding",
          "loadBalanceHosts",
          "prepareThreshold");

  private static final Map<String, String> SESSION_KINDS =
      Map.of("read-write", "primary", "standby", "secondary", "prefer-standby", "preferSecondary");

  private DatabaseParameters() {}

  /** The driver's parameter of this name; a usage fault when there is none. */
  static void put(Map<String, String> parameters, String name, String value) {
    String known = LIBPQ.getOrDefault(name, name);
    if (!DRIVER.contains(known)) {
      List<String> names = names();
      throw Fault.usage("DATABASE_PARAMETER_UNKNOWN")
          .with("parameter", name)
          .with("nearest", Nearest.to(name, names))
          .with("valid", names);
    }
    if (known.equals(DatabaseAddress.LOCK_TIMEOUT) && !value.matches("[1-9][0-9]{0,4}")) {
      throw Fault.usage("DATABASE_PARAMETER_VALUE").with("parameter", name).with("value", value);
    }
    boolean isKind = known.equals("targetServerType");
    parameters.put(known, isKind ? SESSION_KINDS.getOrDefault(value, value) : value);
  }

  private static List<String> names() {
    Map<String, String> all = new TreeMap<>(LIBPQ);
    DRIVER.forEach(name -> all.put(name, name));
    return List.copyOf(all.keySet());
  }
}
