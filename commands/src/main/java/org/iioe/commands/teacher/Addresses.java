package org.iioe.commands.teacher;

import java.net.IDN;
import java.text.Normalizer;
import java.util.Locale;
import org.iioe.commands.fault.Fault;

/** E-mail addresses as they identify teachers. */
final class Addresses {
  private Addresses() {}

  static String key(String address) {
    String plain = Normalizer.normalize(address.strip(), Normalizer.Form.NFC);
    int at = plain.lastIndexOf('@');
    if (at <= 0 || at == plain.length() - 1) {
      throw Fault.usage("TEACHER_ADDRESS_INVALID");
    }
    String domain = IDN.toASCII(plain.substring(at + 1));
    return (plain.substring(0, at) + "@" + domain).toLowerCase(Locale.ROOT);
  }
}
