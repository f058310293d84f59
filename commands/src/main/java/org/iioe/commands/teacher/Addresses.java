package org.iioe.commands.teacher;

import org.iioe.commands.fault.Fault;
import org.iioe.commands.roster.value.EmailKey;

/** E-mail addresses as they identify teachers. */
final class Addresses {
  private Addresses() {}

  /**
   * The key of an address that somebody wrote.
   *
   * @throws Fault of kind usage when it is none; it does not repeat it
   */
  static String key(String address) {
    String key = EmailKey.of(address);
    if (key == null) {
      throw Fault.usage("TEACHER_ADDRESS_INVALID");
    }
    return key;
  }
}
