package org.iioe.commands.preview;

import org.iioe.commands.fault.Fault;
import org.iioe.commands.preview.browser.BrowserProgram;
import org.iioe.commands.preview.runtime.ScormRuntime;
import org.junit.jupiter.api.Assumptions;

/** What the tests need and a machine may lack; they are then skipped and say so. */
final class Tools {
  private Tools() {}

  static void assumeRuntime() {
    Assumptions.assumeTrue(
        ScormRuntime.class.getResource("scorm12.min.js") != null,
        "built without npm, so there is no SCORM runtime");
  }

  static BrowserProgram browser() {
    assumeRuntime();
    try {
      return BrowserProgram.find("", String.valueOf(System.getenv("PATH")));
    } catch (Fault none) {
      return Assumptions.abort("no Chromium on the PATH");
    }
  }
}
