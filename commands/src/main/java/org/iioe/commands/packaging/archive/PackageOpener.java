package org.iioe.commands.packaging.archive;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.iioe.commands.fault.Fault;

/** Finds out what lies at a path and opens it. */
final class PackageOpener {
  private PackageOpener() {}

  static PackageFiles open(Path path, ArchiveLimits limits) {
    if (!Files.exists(path)) {
      throw Fault.invalidInput("PACKAGE_NO_SUCH_FILE").with("file", path.toString());
    }
    try {
      return Files.isDirectory(path)
          ? FolderPackageFiles.open(path, limits)
          : openFile(path, limits);
    } catch (AccessDeniedException e) {
      throw Fault.invalidInput("PACKAGE_ACCESS_DENIED").with("file", path.toString()).causedBy(e);
    } catch (IOException e) {
      throw Fault.invalidInput("PACKAGE_UNREADABLE")
          .with("file", path.toString())
          .with("reason", String.valueOf(e.getMessage()))
          .causedBy(e);
    }
  }

  private static PackageFiles openFile(Path path, ArchiveLimits limits) throws IOException {
    if (!Files.isRegularFile(path)) {
      throw notAPackage(path, FileKind.SPECIAL);
    }
    FileKind kind = FileKind.of(path);
    return switch (kind) {
      case ZIP, EXECUTABLE, OTHER -> ZipPackageFiles.open(path, limits, kind);
      case XML -> new XmlPackageFiles(path, limits);
      case EMPTY,
          SPECIAL,
          SPLIT_ZIP,
          RAR,
          SEVEN_ZIP,
          GZIP,
          TAR,
          PDF,
          OLE,
          HTML,
          TEXT,
          IMAGE,
          VIDEO ->
          throw notAPackage(path, kind);
    };
  }

  /** The fault for a file that is no package; its code says what the file is. */
  static Fault notAPackage(Path path, FileKind kind) {
    return Fault.invalidInput("PACKAGE_IS_" + kind.name()).with("file", path.toString());
  }
}
