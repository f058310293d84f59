package org.iioe.commands.packaging.page;

import org.iioe.commands.packaging.model.Position;

/**
 * An address in a page.
 *
 * @param use what the browser does with it
 * @param address as written
 */
record Reference(Use use, String address, Position position) {
  /** What the browser does with an address. */
  enum Use {
    SCRIPT,
    STYLE,
    FRAME,
    MEDIA,
    /** Flash or another plug-in. */
    PLUGIN,
    FORM,
    /** Shown only when a learner follows it, or when a script says so. */
    LINK;

    /** Whether browsers block it on a page that came by HTTPS when it does not. */
    boolean isActive() {
      return this == SCRIPT || this == STYLE || this == FRAME || this == PLUGIN;
    }

    /** Whether the page is broken when it is missing. */
    boolean isNeeded() {
      return this == SCRIPT || this == FRAME;
    }

    /** Whether the browser loads it by itself. */
    boolean isLoaded() {
      return this != LINK && this != FORM;
    }
  }
}
