package org.iioe.commands.procedure;

import java.time.OffsetDateTime;

/**
 * A published version of a mechanism.
 *
 * @param number from 1
 * @param canonical its text, never changed
 * @param digest SHA-256 of that text in UTF-8, in hexadecimal
 * @param run that published it
 */
public record StoredMechanism(
    long id,
    String code,
    int number,
    String canonical,
    String digest,
    OffsetDateTime publishedAt,
    long run) {
  /** {@code iioe-2020@2}. */
  public String name() {
    return code + "@" + number;
  }
}
