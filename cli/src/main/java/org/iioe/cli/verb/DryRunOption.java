package org.iioe.cli.verb;

import picocli.CommandLine.Option;

/** {@code --dry-run}, for every verb that writes: does all the work and changes nothing. */
public final class DryRunOption {
  @Option(names = "--dry-run")
  boolean dryRun;

  public boolean requested() {
    return dryRun;
  }
}
