package org.iioe.cli.verb;

import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import org.iioe.cli.config.Language;
import org.iioe.cli.output.Format;
import org.iioe.cli.terminal.When;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that every command takes. Their descriptions are in {@code help.properties}. */
public final class CommonOptions {
  @Option(names = "--format", paramLabel = "FORMAT")
  public Format format = Format.TABLE;

  @Option(names = "--fields", split = ",", paramLabel = "FIELD")
  public List<String> fields = List.of();

  @Option(names = "--database", paramLabel = "URL")
  public @Nullable String database;

  @Option(names = "--profile", paramLabel = "NAME")
  public @Nullable String profile;

  @Option(names = "--config", paramLabel = "FILE")
  public @Nullable Path config;

  /** What shells complete. */
  static final class Languages implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return Language.NAMES.iterator();
    }
  }

  @Option(names = "--lang", paramLabel = "LANGUAGE", completionCandidates = Languages.class)
  public @Nullable String language;

  @Option(names = "--yes")
  public boolean yes;

  @Option(names = "--no-input")
  public boolean noInput;

  @Option(names = "--quiet")
  public boolean quiet;

  @Option(names = "--verbose")
  public boolean verbose;

  @Option(names = "--debug")
  public boolean debug;

  @Option(names = "--color", paramLabel = "WHEN")
  public When color = When.AUTO;

  @Option(names = "--progress", paramLabel = "WHEN")
  public When progress = When.AUTO;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true)
  boolean help;
}
