package org.iioe.commands.packaging.archive;

/** Keeps a refused package shut. */
final class Refusal {
  private Refusal() {}

  static void check(PackageFiles files) throws ArchiveException {
    if (files.refused()) {
      throw new ArchiveException(files.findings().get(0));
    }
  }
}
