package org.iioe.commands.partner.directory;

import java.util.Locale;

/**
 * A record of a dump that is not usable.
 *
 * @param record which it is, from 1
 * @param id what stands for its identifier; empty when nothing does
 */
public record RejectedRecord(long record, String id, Reason reason) {
  /** Why. */
  public enum Reason {
    /** The identifier is none, or its check digits are wrong. */
    ID,
    NAME,
    STATUS,
    /** More names, or longer texts, than any organization has. */
    SIZE;

    /** As scripts read it. */
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
