package org.iioe.commands.preview.browser;

import java.io.IOException;
import java.util.List;

/** The browser that the user reads in. */
public final class UsersBrowser {
  private UsersBrowser() {}

  /** Has the desktop open an address; false when it cannot. */
  public static boolean open(String address) {
    for (String opener : List.of("xdg-open", "open")) {
      try {
        new ProcessBuilder(opener, address)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
        return true;
      } catch (IOException absent) {
        // The next one may be there.
      }
    }
    return false;
  }
}
