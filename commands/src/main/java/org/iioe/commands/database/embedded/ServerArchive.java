package org.iioe.commands.database.embedded;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.iioe.commands.fault.Fault;

/** PostgreSQL's programs, as an archive on the class path. */
final class ServerArchive {
  private final String resource;
  private final String version;

  private ServerArchive(String resource, String version) {
    this.resource = resource;
    this.version = version;
  }

  /** The archive for this machine. */
  static ServerArchive ofThisMachine() {
    return of(System.getProperty("os.name"), System.getProperty("os.arch"));
  }

  static ServerArchive of(String system, String architecture) {
    String name =
        switch (architecture.toLowerCase(Locale.ROOT)) {
          case "amd64", "x86_64" -> "x86_64";
          case "aarch64", "arm64" -> "arm_64";
          default -> "";
        };
    if (name.isEmpty() || !system.equals("Linux")) {
      throw Fault.unavailable("EMBEDDED_MACHINE_UNSUPPORTED")
          .with("system", system)
          .with("architecture", architecture);
    }
    return new ServerArchive("/postgres-linux-" + name + ".txz", builtFor());
  }

  private static String builtFor() {
    try (InputStream stream = open("version.txt")) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8).strip();
    } catch (IOException unreadable) {
      throw new IllegalStateException(unreadable);
    }
  }

  private static InputStream open(String resource) {
    InputStream stream = ServerArchive.class.getResourceAsStream(resource);
    if (stream == null) {
      throw new IllegalStateException("no resource " + resource);
    }
    return stream;
  }

  String resource() {
    return resource;
  }

  /** The server's version, such as {@code 18.6.0}. */
  String version() {
    return version;
  }

  String major() {
    return version.substring(0, version.indexOf('.'));
  }

  /** Unpacks once; a folder of this version is complete, for it is renamed when it is. */
  Path unpackInto(Path programs) throws IOException {
    Path target = programs.resolve(version);
    if (!Files.isDirectory(target)) {
      Path staging = programs.resolve(version + ".new");
      Trees.delete(staging);
      Files.createDirectories(staging);
      makeReadable(programs);
      unpack(staging);
      makeReadable(staging);
      Files.move(staging, target, StandardCopyOption.ATOMIC_MOVE);
    }
    return target;
  }

  /** Whatever the user's mask: root's server may run as another account. */
  private static void makeReadable(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path one : all.filter(Files::isDirectory).toList()) {
        Files.setPosixFilePermissions(one, PosixFilePermissions.fromString("rwxr-xr-x"));
      }
    }
  }

  private void unpack(Path folder) throws IOException {
    try (TarArchiveInputStream tar =
        new TarArchiveInputStream(
            new XZCompressorInputStream(new BufferedInputStream(open(resource))))) {
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        Path path = folder.resolve(entry.getName()).normalize();
        if (!path.startsWith(folder)) {
          throw new IllegalStateException("entry " + entry.getName());
        }
        unpack(tar, entry, path);
      }
    }
  }

  private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path path)
      throws IOException {
    if (entry.isDirectory()) {
      Files.createDirectories(path);
    } else if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
    } else {
      Files.createDirectories(path.resolveSibling("."));
      Files.copy(tar, path);
      boolean runs = (entry.getMode() & 0100) != 0;
      Files.setPosixFilePermissions(
          path, PosixFilePermissions.fromString(runs ? "rwxr-xr-x" : "rw-r--r--"));
    }
  }
}
