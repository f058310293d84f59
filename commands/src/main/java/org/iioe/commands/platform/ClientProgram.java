package org.iioe.commands.platform;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.iioe.commands.database.DatabaseAddress;
import org.iioe.commands.database.DatabaseAddress.Host;

/** A program of PostgreSQL's client package: {@code psql}, {@code pg_dump}, {@code pg_restore}. */
public record ClientProgram(Path file, int major) {
  /** Where Debian and its kin keep every version. */
  private static final Path VERSIONS = Path.of("/usr/lib/postgresql");

  private static final Pattern MAJOR = Pattern.compile("\\) (\\d+)");

  /**
   * Finds a program that is at least as new as the server, as {@code pg_dump} must be.
   *
   * @param path the value of {@code PATH}
   */
  public static Optional<ClientProgram> find(String name, int atLeast, String path) {
    return candidates(name, path).stream()
        .flatMap(file -> major(file).stream().map(major -> new ClientProgram(file, major)))
        .filter(program -> program.major >= atLeast)
        .min(Comparator.comparingInt(ClientProgram::major));
  }

  private static List<Path> candidates(String name, String path) {
    List<Path> files = new ArrayList<>();
    try (DirectoryStream<Path> versions =
        Files.newDirectoryStream(Files.isDirectory(VERSIONS) ? VERSIONS : Path.of("/var/empty"))) {
      versions.forEach(version -> files.add(version.resolve("bin").resolve(name)));
    } catch (IOException none) {
      // Then the path decides.
    }
    for (String folder : path.split(":", -1)) {
      if (!folder.isEmpty()) {
        files.add(Path.of(folder).resolve(name));
      }
    }
    files.removeIf(file -> !Files.isExecutable(file));
    return files;
  }

  private static Optional<Integer> major(Path file) {
    try {
      Process process =
          new ProcessBuilder(file.toString(), "--version").redirectErrorStream(true).start();
      String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      Matcher matcher = MAJOR.matcher(said);
      return matcher.find() ? Optional.of(Integer.valueOf(matcher.group(1))) : Optional.empty();
    } catch (IOException unusable) {
      return Optional.empty();
    }
  }

  /** A process of it that will connect there; the password is in its environment. */
  public ProcessBuilder process(DatabaseAddress address, List<String> arguments) {
    List<String> command = new ArrayList<>();
    command.add(file.toString());
    command.addAll(arguments);
    ProcessBuilder builder = new ProcessBuilder(command);
    Map<String, String> environment = builder.environment();
    environment.keySet().removeIf(name -> name.startsWith("PG") && !name.equals("PGTZ"));
    List<Host> hosts = address.hosts();
    environment.put("PGHOST", String.join(",", hosts.stream().map(Host::name).toList()));
    environment.put(
        "PGPORT", String.join(",", hosts.stream().map(host -> "" + host.port()).toList()));
    environment.put("PGUSER", address.user());
    environment.put("PGDATABASE", address.database());
    environment.put("PGAPPNAME", "iioe");
    String password = address.password();
    if (password != null) {
      environment.put("PGPASSWORD", password);
    }
    address
        .parameters()
        .forEach(
            (name, value) -> {
              switch (name) {
                case "sslmode", "sslrootcert", "sslcert", "sslkey" ->
                    environment.put("PG" + name.toUpperCase(java.util.Locale.ROOT), value);
                case "sslfactory" -> environment.put("PGSSLROOTCERT", "system");
                default -> {}
              }
            });
    return builder;
  }
}
