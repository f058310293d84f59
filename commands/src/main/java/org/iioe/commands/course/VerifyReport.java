package org.iioe.commands.course;

import java.util.List;

/**
 * What checking the store found.
 *
 * @param files how many stored files were read, each once
 * @param bytes of those
 * @param problems by course, language, version and path
 */
public record VerifyReport(long files, long bytes, List<VerifyProblem> problems) {
  public VerifyReport {
    problems = List.copyOf(problems);
  }
}
