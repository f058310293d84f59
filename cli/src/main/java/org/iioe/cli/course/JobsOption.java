package org.iioe.cli.course;

import org.iioe.commands.fault.Fault;
import picocli.CommandLine.Option;

/** How many things are done at a time. */
public final class JobsOption {
  @Option(names = "--jobs", paramLabel = "COUNT")
  int jobs;

  JobsOption(int usual) {
    this.jobs = usual;
  }

  /** The number; a fault when it is not at least 1. */
  int count() {
    if (jobs < 1) {
      throw Fault.usage("COURSE_LIMIT_INVALID");
    }
    return jobs;
  }
}
