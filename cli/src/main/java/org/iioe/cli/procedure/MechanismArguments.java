package org.iioe.cli.procedure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.iioe.cli.verb.Services;
import org.iioe.commands.fault.Fault;
import org.iioe.commands.procedure.MechanismLookup;
import org.iioe.commands.procedure.MechanismName;
import org.iioe.commands.procedure.MechanismSource;

/** Turns the arguments of a verb into mechanisms: files, published versions, standard input. */
final class MechanismArguments {
  private static final String STANDARD_INPUT = "-";

  /** What no version is called: such a name is a file, also when there is none. */
  private static final Pattern FILE_NAME =
      Pattern.compile("-|.*[/\\\\].*|[.~].*|.*\\.(yaml|yml|json)", Pattern.CASE_INSENSITIVE);

  /** More than any mechanism file may have. */
  private static final int MOST_BYTES = 2 << 20;

  private MechanismArguments() {}

  static boolean isFile(String argument, Services services) {
    try {
      return FILE_NAME.matcher(argument).matches()
          || Files.isRegularFile(services.resolve(Path.of(argument)));
    } catch (InvalidPathException noPath) {
      return false;
    }
  }

  /** The mechanism that is meant. */
  static MechanismSource source(String argument, Services services) {
    if (isFile(argument, services)) {
      return read(argument, services);
    }
    MechanismName name = MechanismName.parse(argument);
    return MechanismSource.of(new MechanismLookup(services.database()).find(name));
  }

  /** The mechanism in a file. */
  static MechanismSource read(String argument, Services services) {
    LocalDate today = LocalDate.now(services.clock());
    return MechanismSource.read(file(argument, services), argument, today);
  }

  /**
   * The file of an argument; a copy of standard input lasts as long as the command.
   *
   * @throws Fault of kind invalid input when there is none
   */
  static Path file(String argument, Services services) {
    if (argument.equals(STANDARD_INPUT)) {
      return spooled(services);
    }
    Path file = services.resolve(Path.of(argument));
    if (!Files.isRegularFile(file)) {
      throw Fault.invalidInput("MECHANISM_NO_SUCH_FILE").with("file", argument);
    }
    return file;
  }

  private static Path spooled(Services services) {
    try {
      Path file = Files.createTempFile("iioe-", ".yaml");
      services.closing(() -> Files.deleteIfExists(file));
      Files.write(file, services.standardInput().readNBytes(MOST_BYTES));
      return file;
    } catch (IOException e) {
      throw Fault.invalidInput("YAML_UNREADABLE")
          .with("file", STANDARD_INPUT)
          .with("reason", String.valueOf(e.getMessage()))
          .causedBy(e);
    }
  }
}
