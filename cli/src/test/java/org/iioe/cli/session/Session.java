package org.iioe.cli.session;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The commands of one Markdown page, in order: those in its {@code console} blocks.
 *
 * <pre>
 * ```console
 * $ iioe course show UNKNOWN
 * ? 6
 * iioe: [..]
 * ```
 * </pre>
 *
 * <p>{@code $} starts a command, {@code >} continues it on the next line, {@code ?} gives the exit
 * code when it is not 0; all other lines are the expected output, standard error included, as
 * {@link Expectation} reads it.
 *
 * @param lines the page as it is
 */
record Session(List<String> lines, List<Step> steps) {
  /**
   * One command and what it answers.
   *
   * @param line where its command stands, from 1
   * @param end the line after its last one, from 1
   */
  record Step(int line, int end, String command, int exitCode, List<String> output) {}

  private static final Pattern NEEDS = Pattern.compile("<!-- needs: ([a-z ]+) -->");

  /** The programs beside the usual ones without which the page cannot be run. */
  List<String> needs() {
    return lines.stream()
        .map(NEEDS::matcher)
        .filter(Matcher::matches)
        .flatMap(matcher -> Stream.of(matcher.group(1).split(" ")))
        .toList();
  }

  static Session read(Path page) {
    try {
      return parse(Files.readAllLines(page));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  static Session parse(List<String> lines) {
    List<Step> steps = new ArrayList<>();
    boolean inside = false;
    int line = 0;
    while (line < lines.size()) {
      String text = lines.get(line);
      if (text.startsWith("```")) {
        inside = !inside && text.equals("```console");
      } else if (inside && text.startsWith("$ ")) {
        Step step = step(lines, line);
        steps.add(step);
        line = step.end() - 2;
      } else if (inside) {
        throw new IllegalArgumentException("line " + (line + 1) + ": output without a command");
      }
      line++;
    }
    return new Session(List.copyOf(lines), List.copyOf(steps));
  }

  private static Step step(List<String> lines, int start) {
    StringBuilder command = new StringBuilder(lines.get(start).substring(2));
    int line = start + 1;
    while (lines.get(line).startsWith("> ")) {
      command.append('\n').append(lines.get(line++).substring(2));
    }
    int exitCode = 0;
    if (lines.get(line).startsWith("? ")) {
      exitCode = Integer.parseInt(lines.get(line++).substring(2).strip());
    }
    int outputStart = line;
    while (!lines.get(line).startsWith("$ ") && !lines.get(line).equals("```")) {
      line++;
    }
    List<String> output = lines.subList(outputStart, line);
    return new Step(start + 1, line + 1, command.toString(), exitCode, output);
  }
}
