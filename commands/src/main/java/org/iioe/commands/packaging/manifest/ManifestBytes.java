package org.iioe.commands.packaging.manifest;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import org.iioe.commands.packaging.archive.ArchiveException;
import org.iioe.commands.packaging.archive.PackageEntry;
import org.iioe.commands.packaging.archive.PackageFiles;
import org.iioe.commands.packaging.finding.Finding;
import org.iioe.commands.packaging.finding.Rule;

/** Reads whole files of a package; what cannot be read is a finding and reads as empty. */
public final class ManifestBytes {
  private final PackageFiles files;
  private final List<Finding> findings;

  /**
   * A reader of the files of one package.
   *
   * @param findings receives what went wrong
   */
  public ManifestBytes(PackageFiles files, List<Finding> findings) {
    this.files = files;
    this.findings = findings;
  }

  /** The bytes of a file, at most the archive's limit for manifests. */
  public byte[] bytes(String path) {
    PackageEntry entry = files.find(path).orElseThrow();
    try (InputStream stream = files.open(entry)) {
      return stream.readAllBytes();
    } catch (ArchiveException guarded) {
      findings.add(guarded.finding());
    } catch (IOException unreadable) {
      Rule rule = PackageRule.PACKAGE_MANIFEST_UNREADABLE;
      String reason = String.valueOf(unreadable.getMessage());
      findings.add(Finding.in(path, rule, Map.of("reason", reason)));
    }
    return new byte[0];
  }

  /** The characters of a text file. */
  public String text(String path) {
    return TextDecoder.decode(bytes(path));
  }
}
