package org.iioe.commands.preview;

import java.util.List;
import org.iioe.commands.preview.browser.Browser;
import org.iioe.commands.preview.browser.BrowserProgram;

/** The browser of a check, and another one when a page has brought it down. */
final class Browsers implements AutoCloseable {
  private final BrowserProgram program;
  private final List<String> hosts;
  private Browser current;

  Browsers(BrowserProgram program, List<String> hosts) {
    this.program = program;
    this.hosts = hosts;
    current = Browser.start(program, hosts);
  }

  synchronized Browser current() {
    return current;
  }

  /** Starts another one, unless somebody else who met the dead one has done so. */
  synchronized void replace(Browser dead) {
    if (current == dead) {
      dead.close();
      current = Browser.start(program, hosts);
    }
  }

  @Override
  public synchronized void close() {
    current.close();
  }
}
