package org.iioe.cli.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.iioe.cli.platform.Check.Status;
import org.iioe.cli.terminal.Terminal;

/** What {@code iioe doctor} asks of the machine: Java, memory, disk, encoding, terminal. */
final class MachineChecks {
  private static final int OLDEST_JAVA = 17;
  private static final long MEGABYTE = 1_000_000;
  private static final long LITTLE_MEMORY = 100 * MEGABYTE;
  private static final long NO_SPACE = 200 * MEGABYTE;
  private static final long LITTLE_SPACE = 2000 * MEGABYTE;

  private final Terminal terminal;

  MachineChecks(Terminal terminal) {
    this.terminal = terminal;
  }

  List<Check> all(Path dataFolder) {
    return List.of(java(), memory(), space("disk", dataFolder), encoding(), width());
  }

  private static Check java() {
    int version = Runtime.version().feature();
    return Check.of(
        "java",
        version >= OLDEST_JAVA ? Status.OK : Status.FAILED,
        Map.of(
            "version", System.getProperty("java.version", "?"),
            "vendor", System.getProperty("java.vendor", "?")));
  }

  private static Check memory() {
    long bytes = Runtime.getRuntime().maxMemory();
    return Check.of(
        "memory",
        bytes >= LITTLE_MEMORY ? Status.OK : Status.WARNING,
        Map.of("megabytes", bytes / MEGABYTE));
  }

  /** Whether a folder, or the one in which it will be made, can be written to and has room. */
  static Check space(String name, Path folder) {
    Path existing = folder.toAbsolutePath();
    while (!Files.exists(existing) && existing.getParent() != null) {
      existing = existing.getParent();
    }
    try {
      if (!Files.isDirectory(existing) || !Files.isWritable(existing)) {
        return new Check(
            name, Status.FAILED, "DOCTOR_FOLDER_UNWRITABLE", Map.of("folder", existing.toString()));
      }
      long bytes = Files.getFileStore(existing).getUsableSpace();
      Status status =
          bytes < NO_SPACE ? Status.FAILED : bytes < LITTLE_SPACE ? Status.WARNING : Status.OK;
      return Check.of(
          name, status, Map.of("folder", folder.toString(), "megabytes", bytes / MEGABYTE));
    } catch (IOException unknown) {
      return new Check(
          name, Status.WARNING, "DOCTOR_FOLDER_UNKNOWN", Map.of("folder", existing.toString()));
    }
  }

  /** Java names files in the locale's encoding. */
  private static Check encoding() {
    String encoding = System.getProperty("sun.jnu.encoding", "?");
    return Check.of(
        "encoding",
        encoding.equalsIgnoreCase("UTF-8") ? Status.OK : Status.WARNING,
        Map.of("encoding", encoding));
  }

  private Check width() {
    return Check.ok(
        "terminal", Map.of("columns", terminal.width(), "terminals", terminal.terminals()));
  }
}
