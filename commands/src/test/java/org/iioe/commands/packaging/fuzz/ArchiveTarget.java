package org.iioe.commands.packaging.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.iioe.commands.fault.Fault;
import org.iioe.commands.packaging.PackageInspection;
import org.iioe.commands.packaging.PackageReader;
import org.iioe.commands.packaging.ReadPackage;
import org.iioe.commands.packaging.archive.ArchiveLimits;
import org.iioe.commands.packaging.archive.ArchiveVerification;
import org.iioe.commands.packaging.archive.PackageEntry;
import org.iioe.commands.packaging.archive.PackageFiles;
import org.iioe.commands.progress.Progress;

/** Any bytes as a file that is said to be a package. */
public final class ArchiveTarget {
  private static final Path ROOT = Path.of("/root/of/package");

  /** Small, so that a bomb is refused before it costs the fuzzer its time. */
  private static final ArchiveLimits LIMITS =
      new ArchiveLimits(2_000, 1 << 24, 1 << 23, 250, 32, 1 << 20);

  private ArchiveTarget() {}

  /** What the fuzzer calls; whatever is thrown is a find. */
  public static void fuzzerTestOneInput(byte[] input) throws IOException {
    Path file = Files.createTempFile("fuzz", ".zip");
    try (PackageFiles files = PackageFiles.open(Files.write(file, input), LIMITS)) {
      for (PackageEntry entry : files.entries()) {
        checkPath(entry.path());
      }
      ArchiveVerification.run(files, 1, Progress.NONE);
      ReadPackage read = PackageReader.read(files);
      PackageInspection.run(files, read.coursePackage());
      Judgement.check(read);
    } catch (Fault fault) {
      Judgement.check(fault);
    } finally {
      Files.delete(file);
    }
  }

  private static void checkPath(String path) {
    Path resolved = ROOT.resolve(path).normalize();
    if (!resolved.startsWith(ROOT) || resolved.equals(ROOT) || path.contains("\\")) {
      throw new AssertionError("leaves the package: " + path);
    }
  }
}
