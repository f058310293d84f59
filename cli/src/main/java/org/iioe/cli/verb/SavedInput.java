package org.iioe.cli.verb;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.iioe.commands.fault.Fault;

/** Standard input as a file, for what has to go back and forth in it. */
public final class SavedInput {
  private SavedInput() {}

  /**
   * All of it; the file is gone when the command ends.
   *
   * @param code of the fault of kind invalid input when it cannot be read or kept
   */
  public static Path of(Services services, String code) {
    try {
      Path file = Files.createTempFile("iioe-", ".input");
      services.closing(() -> Files.deleteIfExists(file));
      Files.copy(services.standardInput(), file, StandardCopyOption.REPLACE_EXISTING);
      return file;
    } catch (IOException failure) {
      throw Fault.invalidInput(code).with("file", "-").causedBy(failure);
    }
  }
}
