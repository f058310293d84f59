package org.iioe.commands.preview.runtime;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.iioe.commands.fault.Fault;

/** scorm-again, which the build takes from the npm registry; a build without npm has none. */
public enum ScormRuntime {
  SCORM_1_2("scorm12.min.js"),
  SCORM_2004("scorm2004.min.js");

  private final String file;

  ScormRuntime(String file) {
    this.file = file;
  }

  /**
   * Its script.
   *
   * @throws Fault of kind unavailable when this program was built without it
   */
  public byte[] script() {
    try (InputStream in = ScormRuntime.class.getResourceAsStream(file)) {
      if (in == null) {
        throw Fault.unavailable("PREVIEW_NO_RUNTIME");
      }
      return in.readAllBytes();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
