package org.iioe.cli.platform;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One line of {@code iioe doctor}.
 *
 * @param message key of the sentence in the bundles; {@code message.hint} is the fix
 */
record Check(
    String name, Status status, String message, Map<String, ? extends @Nullable Object> values) {
  enum Status {
    OK,
    WARNING,
    FAILED;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  static Check ok(String name, Map<String, ? extends @Nullable Object> values) {
    return of(name, Status.OK, values);
  }

  /** A check whose message is named after it and its status: {@code DOCTOR_DISK_WARNING}. */
  static Check of(String name, Status status, Map<String, ? extends @Nullable Object> values) {
    String key = "DOCTOR_" + name.toUpperCase(Locale.ROOT) + "_" + status.name();
    return new Check(name, status, key, values);
  }
}
