package org.iioe.cli.completion;

/** The completion script of a shell. */
public final class CompletionScript {
  private CompletionScript() {}

  /** The script that completes this program and all its commands. */
  public static String of(Shell shell, CompletableCommand program) {
    return switch (shell) {
      case BASH -> BashScript.of(program);
      case ZSH -> ZshScript.of(program);
      case FISH -> FishScript.of(program);
    };
  }
}
