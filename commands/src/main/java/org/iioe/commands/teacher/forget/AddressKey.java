package org.iioe.commands.teacher.forget;

import java.net.IDN;
import java.text.Normalizer;
import java.util.Locale;

/** An e-mail address as it identifies a teacher. */
final class AddressKey {
  private AddressKey() {}

  /** NFC, lower case, the domain in ASCII; whatever cannot be normalized stays as it is. */
  static String of(String address) {
    String text =
        Normalizer.normalize(address.strip(), Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    int at = text.lastIndexOf('@');
    if (at < 0) {
      return text;
    }
    try {
      return text.substring(0, at + 1) + IDN.toASCII(text.substring(at + 1), IDN.ALLOW_UNASSIGNED);
    } catch (IllegalArgumentException noDomain) {
      return text;
    }
  }
}
