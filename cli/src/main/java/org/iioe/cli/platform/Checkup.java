package org.iioe.cli.platform;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.iioe.cli.platform.Check.Status;
import org.iioe.commands.fault.Fault;

/** All that {@code iioe doctor} looked at: what fails is a finding, and the next is looked at. */
final class Checkup {
  private final List<Check> checks = new ArrayList<>();

  /** Looks at one thing, which adds as many checks as it has; a fault is the last one of them. */
  void look(String name, Consumer<List<Check>> examination) {
    try {
      examination.accept(checks);
    } catch (Fault fault) {
      checks.add(new Check(name, Status.FAILED, fault.code(), fault.details()));
    }
  }

  List<Check> checks() {
    return List.copyOf(checks);
  }

  boolean failed() {
    return checks.stream().anyMatch(check -> check.status() == Status.FAILED);
  }
}
