package org.iioe.commands.platform;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import org.iioe.commands.fault.Fault;

/** The end of another program. */
final class Subprocess {
  /** What a program writes to its standard error, read beside the rest so that it never waits. */
  static final class Output extends Thread {
    private final Process process;
    private String text = "";

    private Output(Process process) {
      super("errors of " + process.pid());
      this.process = process;
      setDaemon(true);
    }

    @Override
    public void run() {
      try {
        text = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
      } catch (IOException ended) {
        text = "";
      }
    }
  }

  private Subprocess() {}

  static Output errorsOf(Process process) {
    Output output = new Output(process);
    output.start();
    return output;
  }

  /** Waits for the end; this fault, with the reason, when it is not a good one. */
  static void require(Process process, Output errors, Supplier<Fault> fault) {
    try {
      int exit = process.waitFor();
      errors.join();
      if (exit != 0) {
        throw fault.get().with("reason", firstLine(errors.text, "exit code " + exit));
      }
    } catch (InterruptedException stop) {
      process.destroy();
      Thread.currentThread().interrupt();
      throw Fault.interrupted("INTERRUPTED").causedBy(stop);
    }
  }

  /** A program that crashes on what it reads says nothing. */
  private static String firstLine(String text, String otherwise) {
    return text.lines().findFirst().orElse(otherwise);
  }
}
