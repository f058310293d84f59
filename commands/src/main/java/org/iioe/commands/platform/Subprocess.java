package org.iioe.commands.platform;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.iioe.commands.fault.Fault;
import org.jspecify.annotations.Nullable;

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

  /** Waits for the end; a fault of this code when it is not a good one. */
  static void require(Process process, Output errors, String code) {
    try {
      int exit = process.waitFor();
      errors.join();
      if (exit != 0) {
        throw Fault.unavailable(code).with("reason", firstLine(errors.text));
      }
    } catch (InterruptedException stop) {
      process.destroy();
      Thread.currentThread().interrupt();
      throw Fault.interrupted("INTERRUPTED").causedBy(stop);
    }
  }

  private static @Nullable String firstLine(String text) {
    return text.lines().findFirst().orElse(null);
  }
}
