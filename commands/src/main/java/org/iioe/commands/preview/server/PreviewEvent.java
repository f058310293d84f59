package org.iioe.commands.preview.server;

/**
 * Something that the server noticed while a course was used.
 *
 * @param item the number of the item that was open when the page asked, or -1
 * @param detail a path, a URL or a document of JSON, straight from the course
 */
public record PreviewEvent(Kind kind, int item, String detail) {
  /** What there is to notice. */
  public enum Kind {
    /** The course asked for a file that it does not have. */
    MISSING,
    /** The course tried to reach another host, and was kept from it. */
    BLOCKED,
    /** A statement of xAPI. */
    STATEMENT,
    /** A document of xAPI's state or profiles was written. */
    DOCUMENT
  }
}
