package org.iioe.cli.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.iioe.commands.fault.Fault;

/** The connection service file of PostgreSQL: sections of {@code key=value} lines by name. */
final class ServiceFile {
  private ServiceFile() {}

  /** The section of a service; a usage fault when no file has it. */
  static Map<String, String> section(String service, Map<String, String> environment, Path home) {
    String named = environment.getOrDefault("PGSERVICEFILE", "");
    Path own = named.isEmpty() ? home.resolve(".pg_service.conf") : Path.of(named);
    Path shared =
        Path.of(environment.getOrDefault("PGSYSCONFDIR", "/etc/postgresql-common"))
            .resolve("pg_service.conf");
    Map<String, String> section = section(own, service);
    section = section.isEmpty() ? section(shared, service) : section;
    if (section.isEmpty()) {
      throw Fault.usage("DATABASE_SERVICE_UNKNOWN")
          .with("service", service)
          .with("file", own.toString());
    }
    return section;
  }

  private static Map<String, String> section(Path file, String service) {
    Map<String, String> section = new TreeMap<>();
    boolean inside = false;
    try {
      for (String line :
          Files.isRegularFile(file) ? Files.readAllLines(file) : java.util.List.<String>of()) {
        String text = line.strip();
        int equals = text.indexOf('=');
        if (text.startsWith("[")) {
          inside = text.equals("[" + service + "]");
        } else if (inside && equals > 0 && !text.startsWith("#")) {
          section.put(text.substring(0, equals).strip(), text.substring(equals + 1).strip());
        }
      }
      return section;
    } catch (IOException unreadable) {
      throw Fault.invalidInput("DATABASE_SERVICE_UNREADABLE")
          .with("file", file.toString())
          .causedBy(unreadable);
    }
  }
}
