package org.iioe.commands.teacher.forget;

import java.util.Locale;
import org.iioe.commands.roster.value.EmailKey;
import org.jspecify.annotations.Nullable;

/** An e-mail address as it identifies a teacher. */
final class AddressKey {
  private AddressKey() {}

  /** As rosters normalize it; what is no address stays as it is, in lower case. */
  static String of(String address) {
    @Nullable String key = EmailKey.of(address);
    return key == null ? address.strip().toLowerCase(Locale.ROOT) : key;
  }
}
