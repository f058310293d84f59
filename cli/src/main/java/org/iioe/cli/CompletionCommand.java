package org.iioe.cli;

import org.iioe.cli.completion.CompletableCommand;
import org.iioe.cli.completion.CompletionScript;
import org.iioe.cli.completion.Shell;
import org.iioe.cli.output.Answer;
import org.iioe.cli.verb.ExitCode;
import org.iioe.cli.verb.Services;
import org.iioe.cli.verb.Verb;
import picocli.CommandLine.Parameters;

/** {@code iioe completion}. */
final class CompletionCommand implements Verb {
  private final CommandCatalogue catalogue;

  @Parameters(paramLabel = "SHELL")
  Shell shell = Shell.BASH;

  CompletionCommand(CommandCatalogue catalogue) {
    this.catalogue = catalogue;
  }

  @Override
  public ExitCode run(Services services) {
    CommandTree tree = new CommandTree(catalogue, services.messages().locale());
    CompletableCommand program = CompletableCommand.of(tree.whole());
    services.print(new Answer.Text(CompletionScript.of(shell, program)));
    return ExitCode.OK;
  }
}
