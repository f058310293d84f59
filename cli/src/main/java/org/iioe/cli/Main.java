package org.iioe.cli;

import org.iioe.cli.terminal.Terminal;

/** The entry point, and the only class that ends the process. */
public final class Main {
  private Main() {}

  /** Runs one command line and exits with its code. */
  public static void main(String[] args) {
    Launcher launcher = new Launcher(Terminal.ofSystem());
    if (Version.isAskedFor(args)) {
      System.exit(launcher.run(args));
    }
    Interruption interruption = new Interruption(launcher, Thread.currentThread());
    Runtime.getRuntime().addShutdownHook(interruption);
    System.exit(interruption.ended(launcher.run(args)));
  }
}
