package org.iioe.cli;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.jar.JarFile;
import org.iioe.cli.terminal.Terminal;

/**
 * Runs harmless commands, so that the Java virtual machine can record which classes a start needs.
 * The launcher script runs it in the background of its first use and keeps what was recorded.
 *
 * <p>Nothing here reads a configuration, opens the platform database or writes a file: nobody asked
 * for it.
 */
final class Rehearsal {
  private static final List<List<String>> COMMANDS =
      List.of(
          List.of("--version"),
          List.of("--help"),
          List.of("course", "--help"),
          List.of("course", "import", "--help"),
          List.of("course", "import", "--help", "--lang", "fr"),
          List.of("course", "list", "--no-such-option"),
          List.of("course", "lsit", "--format", "json"),
          List.of("completion", "bash"));

  /**
   * Those jars of which commands need classes that no rehearsal reaches, as it opens no database.
   */
  private static final List<String> NEEDED_JARS =
      List.of("iioe-commands", "postgresql", "jdbi3-core");

  private Rehearsal() {}

  public static void main(String[] arguments) throws IOException {
    Path jar = Path.of(System.getProperty("java.class.path"));
    loadAll(jar);
    loadNeeded(jar);
    Terminal nowhere = nowhere(Map.of());
    // As Main does, for the classes of it.
    Thread interruption = new Interruption(new Launcher(nowhere), Thread.currentThread());
    Runtime.getRuntime().addShutdownHook(interruption);
    Runtime.getRuntime().removeShutdownHook(interruption);
    for (List<String> command : COMMANDS) {
      new Launcher(nowhere).run(command.toArray(String[]::new));
    }
    queries();
  }

  /** Commands that ask a database, which is none: see {@link RehearsalServer}. */
  private static void queries() throws IOException {
    try (RehearsalServer server = new RehearsalServer()) {
      server.start();
      Terminal nowhere = nowhere(server.environment());
      for (String[] command : new String[][] {{"course", "list"}, {"course", "show", "none"}}) {
        new Launcher(nowhere).run(command);
      }
    }
  }

  /** Asks the system as a true start does, and then says nothing and hears nothing. */
  private static Terminal nowhere(Map<String, String> environment) {
    Clock clock = Terminal.ofSystem().clock();
    return new Terminal(
        new ByteArrayInputStream(new byte[0]),
        OutputStream.nullOutputStream(),
        OutputStream.nullOutputStream(),
        "",
        0,
        environment,
        Path.of("").toAbsolutePath(),
        clock);
  }

  private static void loadNeeded(Path jar) throws IOException {
    try (JarFile file = new JarFile(jar.toFile())) {
      String classPath = file.getManifest().getMainAttributes().getValue("Class-Path");
      for (String sibling : classPath.split(" ", -1)) {
        if (NEEDED_JARS.stream().anyMatch(sibling::startsWith)) {
          loadAll(jar.resolveSibling(sibling));
        }
      }
    }
  }

  private static void loadAll(Path jar) throws IOException {
    try (JarFile file = new JarFile(jar.toFile())) {
      file.stream()
          .map(entry -> entry.getName())
          .filter(name -> name.endsWith(".class") && !name.startsWith("META-INF/"))
          .forEach(name -> load(name.substring(0, name.length() - 6).replace('/', '.')));
    }
  }

  private static void load(String className) {
    try {
      Class.forName(className, false, Rehearsal.class.getClassLoader());
    } catch (ClassNotFoundException | LinkageError optional) {
      // A class for an optional dependency that is not there, which nothing will use either.
      return;
    }
  }
}
