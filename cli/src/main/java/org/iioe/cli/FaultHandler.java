package org.iioe.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.iioe.cli.output.JsonTree;
import org.iioe.cli.terminal.Colors;
import org.iioe.cli.terminal.Plain;
import org.iioe.cli.terminal.Terminal;
import org.iioe.cli.terminal.When;
import org.iioe.cli.verb.ExitCode;
import org.iioe.commands.fault.Fault;
import org.iioe.commands.fault.FaultKind;
import org.iioe.commands.fault.Messages;
import org.jspecify.annotations.Nullable;

/** Says what went wrong, on standard error, and with which code the program ends. */
final class FaultHandler {
  private final Terminal terminal;
  private final Messages messages;
  private final Colors colors;
  private final boolean json;
  private final boolean debug;

  FaultHandler(Terminal terminal, Messages messages, Arguments arguments) {
    this.terminal = terminal;
    this.messages = messages;
    this.json = "json".equals(arguments.value("--format"));
    this.colors =
        Colors.of(When.leniently(arguments.value("--color")), terminal, terminal.errorIsTerminal());
    this.debug = arguments.has("--debug");
  }

  ExitCode handle(Throwable failure) {
    if (failure instanceof Fault fault) {
      ExitCode exit = exitCode(fault.kind());
      say(exit, fault.code(), fault.details());
      traceIfDebugging(fault);
      return exit;
    }
    say(
        ExitCode.BUG,
        "BUG",
        Map.of("problem", String.valueOf(failure), "version", Version.built()));
    traceIfDebugging(failure);
    return ExitCode.BUG;
  }

  private static ExitCode exitCode(FaultKind kind) {
    return switch (kind) {
      case USAGE -> ExitCode.USAGE;
      case INVALID_INPUT -> ExitCode.INVALID_INPUT;
      case REFUSED -> ExitCode.REFUSED;
      case UNAVAILABLE -> ExitCode.UNAVAILABLE;
      case NOT_FOUND -> ExitCode.NOT_FOUND;
      case INTERRUPTED -> ExitCode.INTERRUPTED;
    };
  }

  private void say(ExitCode exit, String code, Map<String, @Nullable Object> details) {
    String message = message(code, details);
    String hint = hint(code, details);
    List<Fault> problems = problems(details);
    if (json) {
      write(object(exit, code, message, hint, machineDetails(details, problems)));
      return;
    }
    StringBuilder lines = new StringBuilder(text(message, problems.isEmpty() ? hint : ""));
    for (Fault problem : problems) {
      lines.append('\n').append(Plain.text(message(problem.code(), problem.details())));
      String advice = hint(problem.code(), problem.details());
      lines.append(advice.isEmpty() ? "" : gap() + Plain.text(advice));
    }
    write(problems.isEmpty() ? lines.toString() : lines + "\n" + Plain.text(hint));
  }

  private String message(String code, Map<String, @Nullable Object> details) {
    return messages.text(code, details) + part("NEAREST", "nearest", details);
  }

  private String hint(String code, Map<String, @Nullable Object> details) {
    String hint =
        part("VALID", "valid", details)
            + messages.hint(code, details).map(own -> gap() + own).orElse("")
            + part("SEE_HELP", "help", details);
    return hint.strip();
  }

  /** The faults that one fault gathers, for an input that has several mistakes. */
  private static List<Fault> problems(Map<String, @Nullable Object> details) {
    return details.get("problems") instanceof List<?> many
        ? many.stream().filter(Fault.class::isInstance).map(Fault.class::cast).toList()
        : List.of();
  }

  private Map<String, @Nullable Object> machineDetails(
      Map<String, @Nullable Object> details, List<Fault> problems) {
    if (problems.isEmpty()) {
      return details;
    }
    List<Map<String, @Nullable Object>> objects = new ArrayList<>();
    for (Fault problem : problems) {
      String hint = hint(problem.code(), problem.details());
      Map<String, @Nullable Object> object = new LinkedHashMap<>();
      object.put("code", problem.code());
      object.put("message", message(problem.code(), problem.details()));
      object.put("hint", hint.isEmpty() ? null : hint);
      object.put("details", problem.details());
      objects.add(object);
    }
    Map<String, @Nullable Object> whole = new LinkedHashMap<>(details);
    whole.put("problems", objects);
    return whole;
  }

  /** A sentence that any fault gets whose details name the nearest or the valid words. */
  private String part(String key, String detail, Map<String, @Nullable Object> details) {
    Object value = details.get(detail);
    boolean nothing = value == null || (value instanceof List<?> list && list.isEmpty());
    return nothing ? "" : gap() + messages.text(key, details);
  }

  /** Chinese sentences follow each other without a space. */
  private String gap() {
    return messages.locale().getLanguage().equals("zh") ? "" : " ";
  }

  private String text(String message, String hint) {
    String first = colors.red("iioe:") + " " + Plain.text(message);
    return hint.isEmpty() ? first : first + "\n" + Plain.text(hint);
  }

  private static String object(
      ExitCode exit,
      String code,
      String message,
      String hint,
      Map<String, @Nullable Object> details) {
    Map<String, @Nullable Object> error = new LinkedHashMap<>();
    error.put("exit", exit.number());
    error.put("code", code);
    error.put("message", message);
    error.put("hint", hint.isEmpty() ? null : hint);
    error.put("details", details);
    return JsonTree.text(Map.of("error", error));
  }

  private void traceIfDebugging(Throwable failure) {
    if (debug) {
      StringWriter trace = new StringWriter();
      failure.printStackTrace(new PrintWriter(trace, true));
      write(trace.toString());
    }
  }

  private void write(String text) {
    try {
      OutputStream error = terminal.error();
      error.write((text + "\n").getBytes(StandardCharsets.UTF_8));
      error.flush();
    } catch (IOException nobodyListens) {
      // The exit code still says it.
    }
  }
}
