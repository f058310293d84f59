package org.iioe.cli;

import org.iioe.cli.output.Answer;
import org.iioe.commands.fault.Messages;
import org.iioe.commands.progress.Progress;

/** The composition root: what a verb may ask for, built when it asks. */
public interface Services {
  /** Writes the answer to standard output in the format that was asked for. */
  void print(Answer answer);

  /** Writes a sentence for people to standard error, unless {@code --quiet}. */
  void note(String sentence);

  Messages messages();

  /** A progress bar on a terminal, nothing elsewhere; closed when the command ends. */
  Progress progress(String unit);

  /**
   * Asks a yes-or-no question; {@code --yes} answers it. Without a terminal it throws a usage fault
   * that names the flag.
   */
  boolean confirm(String question);
}
