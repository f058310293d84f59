package org.iioe.cli.platform;

import java.lang.reflect.Method;

/** Ctrl-C in a program that we started is meant for it and not for us. */
final class TerminalSignals {
  private TerminalSignals() {}

  /**
   * Ignores Ctrl-C from now on. By reflection, for the JDK has this only in a package of its own,
   * and the compiler warns of that.
   */
  static void leaveInterruptsToTheShell() {
    try {
      Class<?> signal = Class.forName("sun.misc.Signal");
      Class<?> handler = Class.forName("sun.misc.SignalHandler");
      Method handle = signal.getMethod("handle", signal, handler);
      Object interrupt = signal.getConstructor(String.class).newInstance("INT");
      handle.invoke(null, interrupt, handler.getField("SIG_IGN").get(null));
    } catch (ReflectiveOperationException absent) {
      // Then Ctrl-C ends the shell with us, which is a nuisance and no more.
    }
  }
}
