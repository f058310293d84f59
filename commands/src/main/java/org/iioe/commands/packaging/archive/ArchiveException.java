package org.iioe.commands.packaging.archive;

import java.io.IOException;
import org.iioe.commands.packaging.finding.Finding;

/** A guard tripped while a package was read. */
public final class ArchiveException extends IOException {
  private final transient Finding finding;

  public ArchiveException(Finding finding) {
    super(finding.rule().code() + " " + finding.path());
    this.finding = finding;
  }

  public ArchiveException(Finding finding, Throwable cause) {
    super(finding.rule().code() + " " + finding.path(), cause);
    this.finding = finding;
  }

  /** What was wrong, for the report on the package. */
  public Finding finding() {
    return finding;
  }
}
