package org.iioe.commands.course;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;
import org.iioe.commands.packaging.CanonicalDigest;
import org.iioe.commands.packaging.PackageReader;
import org.iioe.commands.packaging.ReadPackage;
import org.iioe.commands.packaging.archive.PackageEntry;
import org.iioe.commands.packaging.archive.PackageFiles;
import org.jspecify.annotations.Nullable;

/** Understands packages of the standards that the suite reads. */
public final class StandardInspector implements PackageInspector {
  @Override
  public ReadPackage read(PackageFiles files) {
    return PackageReader.read(files);
  }

  @Override
  public String canonicalDigest(PackageFiles files, ReadPackage read, Map<String, String> digests)
      throws IOException {
    return CanonicalDigest.of(
        read.coursePackage(), digests, manifest(files, read.coursePackage().manifest()));
  }

  private static byte[] manifest(PackageFiles files, @Nullable String path) throws IOException {
    Optional<PackageEntry> entry = path == null ? Optional.empty() : files.find(path);
    if (entry.isEmpty()) {
      return new byte[0];
    }
    try (InputStream in = files.open(entry.get())) {
      return in.readAllBytes();
    }
  }
}
