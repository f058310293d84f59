package org.iioe.commands.content;

import java.nio.file.Path;

/** Stages in a process of its own and stores nothing. */
final class StageInChild {
  private StageInChild() {}

  /** Argument: the folder of the store. */
  public static void main(String[] args) {
    new FolderContentStore(Path.of(args[0])).stage().close();
  }
}
