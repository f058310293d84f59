package org.iioe.cli.verb;

import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Clock;
import org.iioe.cli.config.DatabaseAccess;
import org.iioe.cli.config.Settings;
import org.iioe.cli.output.Answer;
import org.iioe.cli.terminal.Terminal;
import org.iioe.commands.database.Database;
import org.iioe.commands.database.Runs;
import org.iioe.commands.fault.Messages;
import org.iioe.commands.progress.Progress;

/** The composition root: what a verb may ask for, built when it asks. */
public interface Services {
  /** The options that every command takes, as they were given. */
  CommonOptions options();

  /** The configuration file's settings, read when first asked for. */
  Settings settings();

  /** Streams, environment and working directory. */
  Terminal terminal();

  /** Writes the answer to standard output in the format that was asked for. */
  void print(Answer answer);

  /** Writes a sentence for people to standard error, unless {@code --quiet}. */
  void note(String sentence);

  /** Writes a sentence for people to standard error, also with {@code --quiet}. */
  void warn(String sentence);

  /** Writes a sentence for people to standard error with {@code --verbose} only. */
  void detail(String sentence);

  Messages messages();

  /**
   * A progress bar on a terminal, nothing elsewhere; closed when the command ends.
   *
   * @param unit what is counted: {@code bytes}, or the {@code unit.…} of a message bundle
   */
  Progress progress(String unit);

  /**
   * Asks a yes-or-no question; {@code --yes} answers it. Without a terminal it throws a usage fault
   * that names the flag.
   */
  boolean confirm(String question);

  /** Remembers to close a thing when the command ends, however it ends; the last one first. */
  <T extends AutoCloseable> T closing(T resource);

  /**
   * The platform database, opened when first asked for, with the schema that this program was built
   * for; closed when the command ends. The embedded one is started if it does not run.
   */
  Database database();

  /** The book of runs of that database. */
  Runs runs();

  /** How the database is found and opened, for the verbs that are about it. */
  DatabaseAccess databaseAccess();

  /** The version of the program and the commit that was built: {@code 0.1.0 (1791e66b01c2)}. */
  String version();

  /** What {@code -} stands for where a file is read. */
  default InputStream standardInput() {
    return terminal().input();
  }

  /** What {@code -} stands for where a file is written. */
  default OutputStream standardOutput() {
    return terminal().output();
  }

  /** The path that a user means: relative ones begin at the working directory. */
  default Path resolve(Path path) {
    return terminal().workingDirectory().resolve(path);
  }

  default Clock clock() {
    return terminal().clock();
  }
}
