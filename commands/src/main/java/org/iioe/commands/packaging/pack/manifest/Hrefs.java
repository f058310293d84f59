package org.iioe.commands.packaging.pack.manifest;

import java.nio.charset.StandardCharsets;

/** Addresses of files as RFC 3986 wants them. */
public final class Hrefs {
  private static final String PLAIN = "-._~/";

  private Hrefs() {}

  /** The path with everything but letters, digits and four signs of ASCII as {@code %XX}. */
  public static String of(String path) {
    StringBuilder href = new StringBuilder();
    for (byte octet : path.getBytes(StandardCharsets.UTF_8)) {
      char character = (char) (octet & 0xFF);
      boolean plain =
          (character >= 'a' && character <= 'z')
              || (character >= 'A' && character <= 'Z')
              || (character >= '0' && character <= '9')
              || PLAIN.indexOf(character) >= 0;
      if (plain) {
        href.append(character);
      } else {
        href.append('%').append(hex(octet >> 4)).append(hex(octet));
      }
    }
    return href.toString();
  }

  private static char hex(int value) {
    return "0123456789ABCDEF".charAt(value & 0xF);
  }
}
