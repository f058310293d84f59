package org.iioe.commands.preview.server;

import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * Where a preview is found. Its two pages have hosts of their own below {@code localhost}, which
 * every browser takes for this machine without asking anybody: so neither the course nor this
 * program shares cookies or storage with whatever else runs here, nor with an earlier preview.
 *
 * @param shellHost host and port of the page around the course
 * @param shellToken a folder that nobody can guess, on that host
 * @param contentHost host and port of the course
 * @param contentToken a folder that nobody can guess, on that host
 */
record Origins(String shellHost, String shellToken, String contentHost, String contentToken) {
  private static final int TOKEN_BYTES = 16;
  private static final int NAME_BYTES = 4;

  static Origins of(int shellPort, int contentPort, SecureRandom random) {
    String name = "preview-" + hex(random, NAME_BYTES) + ".localhost:";
    return new Origins(
        name + shellPort,
        hex(random, TOKEN_BYTES),
        "course." + name + contentPort,
        hex(random, TOKEN_BYTES));
  }

  static String hex(SecureRandom random, int count) {
    byte[] bytes = new byte[count];
    random.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  String shellOrigin() {
    return "http://" + shellHost;
  }

  String contentOrigin() {
    return "http://" + contentHost;
  }

  /** The address of the page around the course. */
  String shell() {
    return shellOrigin() + "/" + shellToken + "/";
  }

  /** The folder of the course's host, below which each item has a folder with its number. */
  String content() {
    return contentOrigin() + "/" + contentToken + "/";
  }
}
