package org.iioe.cli;

import java.util.List;
import java.util.Locale;
import org.iioe.cli.CommandCatalogue.Noun;
import org.iioe.cli.terminal.StandardOutput;
import org.iioe.cli.terminal.Terminal;
import org.iioe.cli.verb.CommonOptions;
import org.iioe.cli.verb.ExitCode;
import org.iioe.cli.verb.Verb;
import org.iioe.commands.fault.Fault;
import org.iioe.commands.fault.Messages;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** Runs one command line from its words to its exit code. Tests run it too, in their process. */
public final class Launcher {
  private final Terminal terminal;
  private final StandardOutput output;
  private final CommandCatalogue catalogue;
  private volatile boolean interrupted;
  private volatile Locale locale = Locale.ENGLISH;

  public Launcher(Terminal terminal) {
    this(terminal, new CommandCatalogue());
  }

  Launcher(Terminal terminal, CommandCatalogue catalogue) {
    this.output = new StandardOutput(terminal.output());
    this.terminal = terminal.withOutput(output);
    this.catalogue = catalogue;
  }

  /** The exit code's number. */
  public int run(String... arguments) {
    if (Version.isAskedFor(arguments)) {
      return Version.print(output);
    }
    Arguments early = Arguments.split(2, List.of(arguments));
    locale = Language.of(early.value("--lang"), terminal.environment());
    FaultHandler faults = new FaultHandler(terminal, messages(), early);
    try {
      ExitCode exit = dispatch(early, List.of(arguments));
      output.flush();
      return exit.number();
    } catch (StandardOutput.Closed closed) {
      return ExitCode.OK.number();
    } catch (Throwable failure) {
      return faults.handle(interrupted ? interruption(failure) : failure).number();
    }
  }

  /** From another thread: the command is being asked to stop. */
  void interrupted() {
    interrupted = true;
  }

  void sayInterrupted() {
    new FaultHandler(terminal, messages(), new Arguments(List.of(), List.of()))
        .handle(Fault.interrupted("INTERRUPTED"));
  }

  private static Throwable interruption(Throwable failure) {
    return Fault.interrupted("INTERRUPTED").causedBy(failure);
  }

  private Messages messages() {
    return new Messages(locale, Bundles.MESSAGES);
  }

  private ExitCode dispatch(Arguments early, List<String> arguments) {
    CommandTree tree = new CommandTree(catalogue, locale);
    if (early.words().isEmpty()) {
      return help(tree.program());
    }
    String first = early.words().get(0);
    Noun noun = catalogue.noun(first);
    if (noun == null) {
      return run(tree, null, first, Arguments.split(1, arguments).rest());
    }
    if (early.words().size() == 1) {
      return help(tree.noun(noun));
    }
    return run(tree, noun, early.words().get(1), early.rest());
  }

  private ExitCode run(CommandTree tree, @Nullable Noun noun, String name, List<String> arguments) {
    String path = noun == null ? name : noun.name() + " " + name;
    Verb verb = catalogue.verb(path);
    if (verb == null) {
      throw new UsageFaults(catalogue).unknownWord(noun, name);
    }
    CommonOptions common = new CommonOptions();
    CommandLine commandLine = tree.verb(noun, name, verb, common);
    if (new Arguments(List.of(), arguments).has("--help")) {
      return help(commandLine);
    }
    try {
      commandLine.parseArgs(arguments.toArray(String[]::new));
    } catch (ParameterException wrong) {
      throw new UsageFaults(catalogue).of(wrong);
    }
    try (CommandServices services = new CommandServices(terminal, common, messages())) {
      return verb.run(services);
    }
  }

  private ExitCode help(CommandLine commandLine) {
    output.print(commandLine.getUsageMessage());
    return ExitCode.OK;
  }
}
