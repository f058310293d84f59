package org.iioe.commands.course.comparison;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One difference.
 *
 * @param name of what changed, as it is called afterwards, or was when it is gone: a field of the
 *     metadata, an identifier, a path
 * @param title of an item or SCO, or null
 * @param before what was there; of what moved, where: the identifier of what held it and its place
 *     among its siblings
 * @param after what is there now
 */
public record Change(
    Kind kind,
    String name,
    @Nullable String title,
    @Nullable String before,
    @Nullable String after,
    @Nullable Long bytesBefore,
    @Nullable Long bytesAfter) {
  /** What can happen to a thing. */
  public enum Kind {
    ADDED,
    REMOVED,
    /** Stands elsewhere in the outline. */
    MOVED,
    /** An item has another title, a file another path. */
    RENAMED,
    /** Has another identifier, so that it is another thing to the platform. */
    REIDENTIFIED,
    /** Starts another page. */
    LAUNCH_CHANGED,
    /** Was something else: a heading, an asset, a SCO. */
    KIND_CHANGED,
    /** Has another value or content. */
    CHANGED;

    /** The stable name that scripts read. */
    public String code() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public String toString() {
      return code();
    }
  }

  static Change of(
      Kind kind,
      String name,
      @Nullable String title,
      @Nullable String before,
      @Nullable String after) {
    return new Change(kind, name, title, before, after, null, null);
  }
}
