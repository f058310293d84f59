package org.iioe.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.iioe.cli.terminal.StandardOutput;
import org.iioe.cli.verb.ExitCode;

/** What {@code iioe --version} answers, found without picocli, for it is asked most often. */
final class Version {
  /** The version and the commit, written by the build as {@code 0.1.0 (1791e66b01c2)}. */
  private static final String RESOURCE = "/org/iioe/cli/version.txt";

  static final String OPTION = "--version";

  private Version() {}

  static boolean isAskedFor(String... arguments) {
    return arguments.length == 1 && (arguments[0].equals(OPTION) || arguments[0].equals("-V"));
  }

  static ExitCode print(StandardOutput output) {
    output.print("iioe " + built() + "\n" + java() + "\n" + platform() + "\n");
    return ExitCode.OK;
  }

  /** The version and the commit that was built. */
  static String built() {
    try (InputStream stream = Version.class.getResourceAsStream(RESOURCE)) {
      if (stream == null) {
        throw new IllegalStateException("no resource " + RESOURCE);
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8).strip();
    } catch (IOException unreadable) {
      throw new IllegalStateException(unreadable);
    }
  }

  private static String java() {
    return "Java "
        + System.getProperty("java.version")
        + " ("
        + System.getProperty("java.vendor")
        + ")";
  }

  private static String platform() {
    return System.getProperty("os.name")
        + " "
        + System.getProperty("os.version")
        + " "
        + System.getProperty("os.arch");
  }
}
