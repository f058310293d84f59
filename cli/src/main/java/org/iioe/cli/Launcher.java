package org.iioe.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.iioe.cli.config.Language;
import org.iioe.cli.config.Settings;
import org.iioe.cli.terminal.StandardOutput;
import org.iioe.cli.terminal.Terminal;
import org.iioe.cli.verb.ExitCode;
import org.iioe.cli.verb.Verb;
import org.iioe.commands.fault.Fault;
import org.iioe.commands.fault.FaultKind;
import org.iioe.commands.fault.Messages;

/** Runs one command line from its words to its exit code. Tests run it too, in their process. */
public final class Launcher {
  private final Terminal terminal;
  private final StandardOutput output;
  private final CommandCatalogue catalogue;
  private volatile boolean interrupted;
  private volatile Locale locale;

  public Launcher(Terminal terminal) {
    this(terminal, new CommandCatalogue());
  }

  Launcher(Terminal terminal, CommandCatalogue catalogue) {
    this.output = new StandardOutput(terminal.output());
    this.terminal = terminal.withOutput(output);
    this.catalogue = catalogue;
    this.locale = Locale.ENGLISH;
  }

  /** Runs the command line and returns the number of its exit code. */
  public int run(String... arguments) {
    List<String> all = List.of(arguments);
    Arguments early = Arguments.split(all.size(), all);
    try {
      ExitCode exit = Version.isAskedFor(arguments) ? Version.print(output) : run(all, early);
      output.flush();
      return exit.number();
    } catch (StandardOutput.Closed closed) {
      return ExitCode.OK.number();
    } catch (Throwable failure) {
      return faults(early).handle(interrupted ? interruption(failure) : failure).number();
    }
  }

  private ExitCode run(List<String> all, Arguments early) {
    locale = Language.of(terminal.environment());
    Settings settings = settings(early);
    locale = language(early, settings);
    Messages messages = new Messages(locale, Bundles.MESSAGES);
    CommandTree tree = new CommandTree(catalogue, locale);
    return new Dispatcher(terminal, output, settings, messages, tree).run(all);
  }

  /** From another thread: the command is being asked to stop. */
  void interrupted() {
    interrupted = true;
  }

  /** From another thread: the command did not stop in time and cannot say so itself. */
  void sayInterrupted() {
    faults(Arguments.split(0, List.of())).handle(Fault.interrupted("INTERRUPTED"));
  }

  /** A command that is being stopped fails in many ways, all for the same reason. */
  private static Fault interruption(Throwable failure) {
    return failure instanceof Fault fault && fault.kind() == FaultKind.INTERRUPTED
        ? fault
        : Fault.interrupted("INTERRUPTED").causedBy(failure);
  }

  private FaultHandler faults(Arguments early) {
    return new FaultHandler(terminal, new Messages(locale, Bundles.MESSAGES), early);
  }

  private Settings settings(Arguments early) {
    String file = early.value("--config");
    Path named = file == null ? null : terminal.workingDirectory().resolve(file);
    String profile = early.value("--profile");
    List<String> others = profile == null ? List.of() : otherProfiles(early.words());
    return new Settings(named, profile, others, terminal.environment());
  }

  /** What else a profile may be for the verb that these words begin with. */
  private List<String> otherProfiles(List<String> words) {
    Verb verb = words.size() < 2 ? null : catalogue.verb(words.get(0) + " " + words.get(1));
    return verb == null ? List.of() : verb.moreProfiles();
  }

  /** The language of {@code --lang}, else of the profile, else of the environment. */
  private Locale language(Arguments early, Settings settings) {
    String asked = early.value("--lang");
    if (asked != null) {
      return Language.named(asked);
    }
    String usual = settings.profile().language();
    return usual == null ? locale : Language.named(usual);
  }
}
