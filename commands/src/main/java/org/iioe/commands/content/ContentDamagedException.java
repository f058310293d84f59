package org.iioe.commands.content;

import java.io.IOException;

/** The store has other bytes than their name says. */
public final class ContentDamagedException extends IOException {
  public ContentDamagedException(ContentDigest digest) {
    super(digest.hex());
  }
}
