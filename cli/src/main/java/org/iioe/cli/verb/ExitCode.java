package org.iioe.cli.verb;

/** How a command ended, as scripts see it. */
public enum ExitCode {
  /** Done; also when there was nothing to do. */
  OK(0),
  /** Done, but some items were rejected or a check has findings. */
  REJECTED(1),
  /** The command line is wrong. */
  USAGE(2),
  /** The input as a whole cannot be used. */
  INVALID_INPUT(3),
  /** The platform's rules say no. */
  REFUSED(4),
  /** The database or the content store cannot be reached or is locked. */
  UNAVAILABLE(5),
  /** A thing named on the command line does not exist. */
  NOT_FOUND(6),
  /** A mistake of the program's. */
  BUG(70),
  /** Ctrl-C or SIGTERM. */
  INTERRUPTED(130);

  private final int number;

  ExitCode(int number) {
    this.number = number;
  }

  public int number() {
    return number;
  }
}
