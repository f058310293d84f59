package org.iioe.cli.teacher;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.iioe.cli.verb.Services;
import org.iioe.commands.fault.Fault;
import org.iioe.commands.roster.BlankPolicy;
import org.iioe.commands.roster.DayOrder;
import org.iioe.commands.roster.HeadingMapping;
import org.iioe.commands.roster.HeadingMappingFile;
import org.iioe.commands.roster.RosterColumn;
import org.iioe.commands.roster.RosterOptions;
import org.iioe.commands.table.TableOptions;
import org.iioe.commands.table.TableSource;
import org.iioe.commands.teacher.enrollment.SyncTarget;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The roster, and how it is to be read. */
final class RosterArguments {
  private static final String STANDARD_INPUT = "-";
  private static final String TAB = "\t";

  @Parameters(arity = "1", paramLabel = "FILE")
  String file = "";

  @Option(names = "--course", paramLabel = "CODE")
  @Nullable String course;

  @Option(names = "--training", paramLabel = "CODE")
  @Nullable String training;

  @Option(names = "--institution", paramLabel = "INSTITUTION")
  @Nullable String institution;

  @Option(names = "--language", paramLabel = "LANGUAGE")
  @Nullable String language;

  @Option(names = "--encoding", paramLabel = "ENCODING")
  @Nullable Charset encoding;

  @Option(names = "--delimiter", paramLabel = "CHARACTER")
  @Nullable String delimiter;

  @Option(names = "--sheet", paramLabel = "SHEET")
  @Nullable String sheet;

  @Option(names = "--map", paramLabel = "HEADING=COLUMN")
  List<String> map = List.of();

  @Option(names = "--mapping", paramLabel = "MAPPING")
  @Nullable Path mapping;

  @Option(names = "--save-mapping", paramLabel = "MAPPING")
  @Nullable Path saveMapping;

  @Option(names = "--blank", paramLabel = "POLICY")
  BlankPolicy blank = BlankPolicy.KEEP;

  @Option(names = "--dates", paramLabel = "ORDER")
  @Nullable DayOrder dates;

  @Mixin TableLimitOptions limits = new TableLimitOptions();

  /** The file; closed when the command ends. */
  RosterFile open(Services services, String action) {
    return services.closing(
        new RosterFile(source(services), tableOptions(), rosterOptions(services, action)));
  }

  private TableSource source(Services services) {
    if (file.equals(STANDARD_INPUT)) {
      return TableSource.standardInput(services.standardInput());
    }
    return TableSource.of(services.resolve(Path.of(file)));
  }

  private TableOptions tableOptions() {
    return new TableOptions(encoding, delimiterCharacter(), sheet, limits.limits());
  }

  private @Nullable Character delimiterCharacter() {
    if (delimiter == null) {
      return null;
    }
    String meant = delimiter.equals("\\t") || delimiter.equalsIgnoreCase("tab") ? TAB : delimiter;
    if (meant.length() != 1 || meant.equals("\"") || meant.equals("\n") || meant.equals("\r")) {
      throw Fault.usage("ROSTER_DELIMITER_INVALID").with("delimiter", delimiter);
    }
    return meant.charAt(0);
  }

  private RosterOptions rosterOptions(Services services, String action) {
    LocalDate today = LocalDate.now(services.clock());
    return RosterOptions.on(today)
        .with(headings(services))
        .with(blank)
        .with(dates)
        .with(RosterColumn.ACTION, action)
        .with(RosterColumn.COURSE, course)
        .with(RosterColumn.TRAINING, training)
        .with(RosterColumn.INSTITUTION, institution)
        .with(RosterColumn.LANGUAGE, language);
  }

  private HeadingMapping headings(Services services) {
    HeadingMapping given = HeadingMapping.parse(map);
    if (mapping == null) {
      return given;
    }
    try {
      String yaml = Files.readString(services.resolve(mapping));
      return HeadingMappingFile.read(yaml, mapping.toString()).and(given);
    } catch (IOException unreadable) {
      throw Fault.invalidInput("ROSTER_MAPPING_UNREADABLE")
          .with("file", mapping)
          .causedBy(unreadable);
    }
  }

  /** Keeps what the headings were taken for, for the next roster of the same people. */
  void keepMapping(RosterFile roster, Services services) {
    if (saveMapping == null) {
      return;
    }
    try {
      Files.writeString(
          services.resolve(saveMapping), HeadingMappingFile.write(roster.heading().mapping()));
    } catch (IOException unwritable) {
      throw Fault.unavailable("ROSTER_MAPPING_UNWRITABLE")
          .with("file", saveMapping)
          .causedBy(unwritable);
    }
  }

  /** The one course or training that the file is the whole truth of. */
  SyncTarget syncTarget() {
    if (course != null && training == null) {
      return SyncTarget.course(course);
    }
    if (training != null && course == null) {
      return SyncTarget.training(training);
    }
    throw Fault.usage("ROSTER_SYNC_TARGET");
  }

  /** For the book of runs: nothing of the file's content, and of its name only the last part. */
  Map<String, String> forRun() {
    Map<String, String> arguments = new TreeMap<>();
    Path name = Path.of(file).getFileName();
    arguments.put("file", name == null ? file : name.toString());
    put(arguments, "course", course);
    put(arguments, "training", training);
    put(arguments, "institution", institution);
    put(arguments, "language", language);
    put(arguments, "encoding", encoding);
    put(arguments, "delimiter", delimiter);
    put(arguments, "sheet", sheet);
    put(arguments, "dates", dates);
    if (!map.isEmpty()) {
      put(arguments, "map", String.join("; ", map));
    }
    if (blank != BlankPolicy.KEEP) {
      put(arguments, "blank", blank);
    }
    return arguments;
  }

  private static void put(Map<String, String> arguments, String name, @Nullable Object value) {
    if (value != null) {
      arguments.put(name, value.toString());
    }
  }
}
