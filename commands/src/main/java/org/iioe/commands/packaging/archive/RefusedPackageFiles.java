package org.iioe.commands.packaging.archive;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.iioe.commands.packaging.finding.Finding;

/** An archive that a guard refused before its directory was read. */
record RefusedPackageFiles(Path source, ArchiveException refusal) implements PackageFiles {
  @Override
  public Container container() {
    return Container.ZIP;
  }

  @Override
  public List<PackageEntry> entries() {
    return List.of();
  }

  @Override
  public Optional<PackageEntry> find(String path) {
    return Optional.empty();
  }

  @Override
  public InputStream open(PackageEntry entry) throws ArchiveException {
    throw refusal;
  }

  @Override
  public List<Finding> findings() {
    return List.of(refusal.finding());
  }

  @Override
  public void close() {}
}
