package org.iioe.cli.teacher;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.iioe.cli.verb.Services;
import org.iioe.commands.fault.Fault;

/** Addresses from the command line, and for {@code -} from standard input, one a line. */
final class ForgetPeople {
  private ForgetPeople() {}

  /** The addresses without doubles, in their order. */
  static List<String> addresses(List<String> given, Services services) {
    Set<String> addresses = new LinkedHashSet<>();
    for (String address : given) {
      if (address.equals("-")) {
        addresses.addAll(lines(services));
      } else {
        addresses.add(address.strip());
      }
    }
    return List.copyOf(addresses);
  }

  private static List<String> lines(Services services) {
    try {
      String text = new String(services.standardInput().readAllBytes(), StandardCharsets.UTF_8);
      return text.lines()
          .map(line -> line.replace("\uFEFF", "").strip())
          .filter(line -> !line.isEmpty())
          .toList();
    } catch (IOException failure) {
      throw Fault.invalidInput("FORGET_INPUT_FAILED").causedBy(failure);
    }
  }
}
