package org.iioe.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import org.iioe.cli.config.DatabaseAccess;
import org.iioe.cli.config.DatabaseLocator;
import org.iioe.cli.config.Settings;
import org.iioe.cli.output.Answer;
import org.iioe.cli.output.Printers;
import org.iioe.cli.terminal.Colors;
import org.iioe.cli.terminal.Plain;
import org.iioe.cli.terminal.ProgressDisplay;
import org.iioe.cli.terminal.Prompt;
import org.iioe.cli.terminal.Terminal;
import org.iioe.cli.verb.CommonOptions;
import org.iioe.cli.verb.Services;
import org.iioe.commands.database.Database;
import org.iioe.commands.database.Runs;
import org.iioe.commands.fault.Messages;
import org.iioe.commands.progress.Progress;
import org.jspecify.annotations.Nullable;

/** The services of one run of one command. */
final class CommandServices implements Services, AutoCloseable {
  private final Terminal terminal;
  private final CommonOptions options;
  private final Settings settings;
  private final Messages messages;
  private final Deque<AutoCloseable> resources = new ArrayDeque<>();
  private @Nullable Database database;

  CommandServices(Terminal terminal, CommonOptions options, Settings settings, Messages messages) {
    this.terminal = terminal;
    this.options = options;
    this.settings = settings;
    this.messages = messages;
  }

  @Override
  public CommonOptions options() {
    return options;
  }

  @Override
  public Settings settings() {
    return settings;
  }

  @Override
  public Terminal terminal() {
    return terminal;
  }

  @Override
  public Messages messages() {
    return messages;
  }

  @Override
  public void print(Answer answer) {
    Colors colors = Colors.of(options.color, terminal, terminal.outputIsTerminal());
    new Printers(terminal, messages, colors, options.fields).print(options.format, answer);
  }

  @Override
  public void note(String sentence) {
    if (!options.quiet) {
      warn(sentence);
    }
  }

  @Override
  public void detail(String sentence) {
    if (options.verbose || options.debug) {
      warn(sentence);
    }
  }

  @Override
  public void warn(String sentence) {
    try {
      terminal.error().write((Plain.text(sentence) + "\n").getBytes(StandardCharsets.UTF_8));
    } catch (IOException nobodyListens) {
      // A note that cannot be shown must not fail the work.
    }
  }

  @Override
  public Progress progress(String unit) {
    boolean shown =
        switch (options.progress) {
          case ALWAYS -> true;
          case NEVER -> false;
          case AUTO -> terminal.errorIsTerminal() && !options.quiet;
        };
    boolean bytes = unit.equals("bytes");
    String name = messages.text(bytes ? "unit.megabytes" : "unit." + unit);
    return shown
        ? closing(new ProgressDisplay(terminal.error(), terminal.width(), name, bytes))
        : Progress.NONE;
  }

  @Override
  public boolean confirm(String question) {
    return options.yes || new Prompt(terminal, messages).confirm(question, !options.noInput);
  }

  @Override
  public synchronized Database database() {
    Database open = database;
    if (open == null) {
      open = closing(databaseAccess().open());
      database = open;
    }
    return open;
  }

  @Override
  public Runs runs() {
    return new Runs(database(), databaseAccess().actor());
  }

  @Override
  public DatabaseAccess databaseAccess() {
    DatabaseLocator locator =
        new DatabaseLocator(options.database, settings, terminal.environment());
    return new DatabaseAccess(
        locator, terminal.environment(), () -> note(messages.text("DATABASE_FIRST_START")));
  }

  @Override
  public String version() {
    return Version.built();
  }

  @Override
  public <T extends AutoCloseable> T closing(T resource) {
    resources.push(resource);
    return resource;
  }

  @Override
  public void close() {
    RuntimeException first = null;
    while (!resources.isEmpty()) {
      try {
        resources.pop().close();
      } catch (RuntimeException failure) {
        first = first == null ? failure : first;
      } catch (Exception failure) {
        first = first == null ? new IllegalStateException(failure) : first;
      }
    }
    if (first != null) {
      throw first;
    }
  }
}
