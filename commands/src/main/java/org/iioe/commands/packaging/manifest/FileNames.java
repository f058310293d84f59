package org.iioe.commands.packaging.manifest;

import java.util.List;
import java.util.Map;

/** The files of a package in which no course was found, so that its owner sees what it holds. */
public final class FileNames {
  private static final int MOST = 20;

  private FileNames() {}

  /**
   * What the sentence is filled with.
   *
   * @param paths true names, in the container's order
   */
  public static Map<String, Object> details(List<String> paths) {
    List<String> shown = paths.subList(0, Math.min(MOST, paths.size()));
    String more = paths.size() > MOST ? ", …" : "";
    return Map.of("count", paths.size(), "files", shown, "more", more);
  }
}
