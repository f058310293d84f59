package org.iioe.commands.preview.outline;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;

/** The address that a browser opens for a launch file, its query and an item's parameters. */
final class LaunchAddress {
  private static final String SAFE = "-._~!$&'()*+,;=:@/";
  private static final String DIGITS = "0123456789ABCDEF";

  private LaunchAddress() {}

  /**
   * Joins them as SCORM 2004 CAM 3.4.1.6 (and every platform for SCORM 1.2) does.
   *
   * @param launch a true path with the query and fragment as written, or an absolute URL
   * @param files true paths, among which the launch file is if it exists: its name may hold any
   *     character
   */
  static String of(String launch, List<String> files, String parameters) {
    String path =
        files.stream()
            .filter(file -> launch.equals(file) || startsSuffix(launch, file))
            .max(Comparator.comparingInt(String::length))
            .orElse("");
    if (path.isEmpty() && launch.matches("(?i)[a-z][a-z0-9+.-]*:.*|//.*")) {
      return withParameters(launch, parameters);
    }
    String end = path.isEmpty() ? launch.replaceFirst("^[^?#]*", "") : "";
    String known = path.isEmpty() ? launch.substring(0, launch.length() - end.length()) : path;
    return withParameters(encoded(known) + launch.substring(known.length()), parameters);
  }

  private static boolean startsSuffix(String launch, String file) {
    return launch.startsWith(file) && "?#".indexOf(launch.charAt(file.length())) >= 0;
  }

  private static String withParameters(String address, String parameters) {
    String rest = parameters.strip().replaceFirst("^[?&]+", "");
    if (rest.isEmpty()) {
      return address;
    }
    int hash = address.indexOf('#');
    String fragment = hash < 0 ? "" : address.substring(hash);
    String main = hash < 0 ? address : address.substring(0, hash);
    if (rest.startsWith("#")) {
      return fragment.isEmpty() ? main + rest : address;
    }
    return main + (main.contains("?") ? "&" : "?") + rest + fragment;
  }

  /** The path with every octet escaped that would not stand for itself. */
  static String encoded(String path) {
    StringBuilder encoded = new StringBuilder();
    for (byte octet : path.getBytes(StandardCharsets.UTF_8)) {
      char character = (char) (octet & 0xff);
      boolean plain =
          character < 128 && (Character.isLetterOrDigit(character) || SAFE.indexOf(character) >= 0);
      if (plain) {
        encoded.append(character);
      } else {
        encoded.append('%').append(DIGITS.charAt(character >> 4));
        encoded.append(DIGITS.charAt(character & 15));
      }
    }
    return encoded.toString();
  }
}
