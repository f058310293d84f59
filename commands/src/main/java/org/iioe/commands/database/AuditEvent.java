package org.iioe.commands.database;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A change worth remembering for ever.
 *
 * @param action what was done, such as {@code course.publish}
 * @param subject what it was done to, by its natural key; one line; no personal data, for an event
 *     cannot be erased
 * @param detail flat, small
 */
public record AuditEvent(
    String action, String subject, Map<String, ? extends @Nullable Object> detail) {
  public AuditEvent {
    detail = Collections.unmodifiableMap(new TreeMap<String, @Nullable Object>(detail));
    if (!action.matches("[a-z]+(\\.[a-z-]+)+") || subject.indexOf('\n') >= 0) {
      throw new IllegalArgumentException("audit event " + action + " of " + subject);
    }
  }
}
