package org.iioe.cli;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that every command takes. Their descriptions are in {@code help.properties}. */
public final class CommonOptions {
  /** How data is written to standard output. */
  public enum Format {
    TABLE,
    JSON,
    JSONL,
    CSV,
    YAML,
    SARIF,
    JUNIT
  }

  /** When an adornment (color, progress) is used. */
  public enum When {
    AUTO,
    ALWAYS,
    NEVER
  }

  @Option(names = "--format")
  Format format = Format.TABLE;

  @Option(names = "--fields", split = ",")
  List<String> fields = List.of();

  @Option(names = "--database")
  @Nullable String database;

  @Option(names = "--profile")
  @Nullable String profile;

  @Option(names = "--config")
  @Nullable Path config;

  @Option(names = "--lang")
  @Nullable String language;

  @Option(names = "--yes")
  boolean yes;

  @Option(names = "--no-input")
  boolean noInput;

  @Option(names = "--quiet")
  boolean quiet;

  @Option(names = "--verbose")
  boolean verbose;

  @Option(names = "--debug")
  boolean debug;

  @Option(names = "--color")
  When color = When.AUTO;

  @Option(names = "--progress")
  When progress = When.AUTO;
}
