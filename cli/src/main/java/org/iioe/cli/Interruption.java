package org.iioe.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.iioe.cli.verb.ExitCode;

/**
 * Ctrl-C and SIGTERM: asks the running command to stop, gives it time to undo what it has not
 * committed, and ends the process with 130. Does nothing when the process ends by itself.
 */
final class Interruption extends Thread {
  /** Below the ten seconds after which service managers kill. */
  private static final long PATIENCE_SECONDS = 8;

  private final Launcher launcher;
  private final Thread command;
  private final CountDownLatch ended = new CountDownLatch(1);
  private volatile int exit;

  Interruption(Launcher launcher, Thread command) {
    super("interruption");
    this.launcher = launcher;
    this.command = command;
  }

  /** Notes that the command has returned, so that what follows is an ordinary exit. */
  int ended(int commandExit) {
    exit = commandExit;
    ended.countDown();
    return commandExit;
  }

  @Override
  public void run() {
    if (ended.getCount() == 0) {
      return;
    }
    launcher.interrupted();
    command.interrupt();
    Runtime.getRuntime().halt(commandEnds() ? exit : giveUp());
  }

  private boolean commandEnds() {
    try {
      return ended.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException again) {
      return false;
    }
  }

  private int giveUp() {
    launcher.sayInterrupted();
    return ExitCode.INTERRUPTED.number();
  }
}
