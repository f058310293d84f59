package org.iioe.cli.session;

import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.iioe.cli.session.Session.Step;
import org.iioe.cli.session.Shell.Outcome;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * Runs every page of {@code examples/sessions} and the tour in {@code README.md}.
 *
 * <p>A page that fails is written to {@code target/sessions} as the program answers it now: copy it
 * over the page when the answer is right, and put {@code [..]} where it changes from run to run. A
 * page is skipped where a program is missing that it names in {@code <!-- needs: chromium -->}.
 */
@Execution(ExecutionMode.CONCURRENT)
class SessionsIT {
  @TestFactory
  Stream<DynamicTest> everySessionAnswersAsItsPageSays() throws IOException {
    List<Path> pages = new ArrayList<>(List.of(Program.checkout().resolve("README.md")));
    try (Stream<Path> files = Files.list(Program.checkout().resolve("examples/sessions"))) {
      files.filter(file -> file.toString().endsWith(".md")).sorted().forEach(pages::add);
    }
    return pages.stream()
        .map(page -> DynamicTest.dynamicTest(page.getFileName().toString(), () -> check(page)));
  }

  private static void check(Path page) throws IOException, InterruptedException {
    Session session = Session.read(page);
    for (String program : session.needs()) {
      Assumptions.assumeTrue(Program.isInstalled(program), "skipped: no " + program);
    }
    List<String> answered = new ArrayList<>();
    StringBuilder differences = new StringBuilder();
    int copied = 0;
    try (Workplace workplace = new Workplace()) {
      for (Step step : session.steps()) {
        Outcome outcome = workplace.run(step.command());
        answered.addAll(session.lines().subList(copied, step.line() - 1));
        answered.addAll(page(step, outcome));
        copied = step.end() - 1;
        differences.append(difference(page, step, outcome));
      }
    }
    answered.addAll(session.lines().subList(copied, session.lines().size()));
    if (!differences.isEmpty()) {
      Path answer = Files.createDirectories(Path.of("target/sessions")).resolve(page.getFileName());
      Files.write(answer, answered);
      fail(differences.toString());
    }
  }

  private static String difference(Path page, Step step, Outcome outcome) {
    Expectation expectation = new Expectation(step.output());
    boolean same = expectation.matches(outcome.lines());
    if (same && step.exitCode() == outcome.exitCode()) {
      return "";
    }
    String exit =
        step.exitCode() == outcome.exitCode()
            ? ""
            : "  exit code " + outcome.exitCode() + " instead of " + step.exitCode() + "\n";
    return "\n%s:%d\n  $ %s\n%s%s"
        .formatted(
            page.getFileName(),
            step.line(),
            step.command(),
            exit,
            same ? "" : expectation.difference(outcome.lines()));
  }

  /** The step as the page would say it: its own lines if they are right, else the new answer. */
  private static List<String> page(Step step, Outcome outcome) {
    List<String> lines = new ArrayList<>();
    lines.add("$ " + step.command().replace("\n", "\n> "));
    if (outcome.exitCode() != 0) {
      lines.add("? " + outcome.exitCode());
    }
    boolean right = new Expectation(step.output()).matches(outcome.lines());
    lines.addAll(right ? step.output() : outcome.lines());
    return lines;
  }
}
