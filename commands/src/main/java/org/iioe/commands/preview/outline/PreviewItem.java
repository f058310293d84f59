package org.iioe.commands.preview.outline;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A node of a course's outline.
 *
 * @param number the place among what can be opened, from 0; -1 of a heading
 * @param address what the browser opens, percent-encoded: relative to the package's root, or an
 *     absolute URL; empty of a heading and when there is nothing to open
 * @param launchData what the platform tells the item at its start, by the manifest's name for it
 */
public record PreviewItem(
    int number,
    String identifier,
    String title,
    Kind kind,
    String address,
    Map<String, String> launchData,
    List<PreviewItem> items) {
  /** What a node is. */
  public enum Kind {
    HEADING,
    /** Reports to the platform, or should. */
    SCO,
    /** Is only shown. */
    ASSET
  }

  public PreviewItem {
    launchData = Map.copyOf(launchData);
    items = List.copyOf(items);
    if ((number < 0) != (kind == Kind.HEADING)) {
      throw new IllegalArgumentException(kind + " " + number);
    }
  }

  /** Whether the item starts on another host, where a preview does not go. */
  public boolean isElsewhere() {
    return address.matches("(?i)[a-z][a-z0-9+.-]*:.*|//.*");
  }

  /** As the page in the browser reads it. */
  public Map<String, @Nullable Object> fields() {
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    fields.put("number", number);
    fields.put("identifier", identifier);
    fields.put("title", title);
    fields.put("kind", kind.name().toLowerCase(java.util.Locale.ROOT));
    fields.put("address", address);
    fields.put("elsewhere", isElsewhere());
    fields.put("launchData", launchData);
    fields.put("items", items.stream().map(PreviewItem::fields).toList());
    return fields;
  }
}
