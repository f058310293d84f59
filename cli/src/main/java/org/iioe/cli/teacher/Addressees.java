package org.iioe.cli.teacher;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.iioe.cli.verb.Services;
import org.iioe.commands.fault.Fault;
import org.iioe.commands.teacher.TeacherReference;
import org.jspecify.annotations.Nullable;

/**
 * Teachers as a command line means them: by an address, by {@code -}, for which each takes a line
 * of standard input, or by id. All users of a machine can see its command lines, so addresses need
 * not be there.
 */
final class Addressees {
  /** More than an address can be. */
  private static final int LONGEST_LINE = 1000;

  private Addressees() {}

  /**
   * The one who is meant.
   *
   * @throws Fault of kind usage when none or both are given
   */
  static TeacherReference of(Services services, @Nullable String address, @Nullable Long id) {
    if (id != null && address == null) {
      return TeacherReference.id(id);
    }
    if (address == null || id != null) {
      throw Fault.usage("TEACHER_ONE_NEEDED");
    }
    return TeacherReference.address(address.equals("-") ? line(services.standardInput()) : address);
  }

  /** Reads up to the line feed and no further: the next line may be another address. */
  private static String line(InputStream input) {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    try {
      for (int octet = input.read(); octet >= 0 && octet != '\n'; octet = input.read()) {
        if (line.size() < LONGEST_LINE) {
          line.write(octet);
        }
      }
    } catch (IOException failure) {
      throw Fault.invalidInput("TEACHER_INPUT_UNREADABLE").causedBy(failure);
    }
    return line.toString(StandardCharsets.UTF_8);
  }
}
