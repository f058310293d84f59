package org.iioe.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.iioe.cli.output.JsonTree;
import org.iioe.cli.output.Plain;
import org.iioe.cli.terminal.Terminal;
import org.iioe.cli.verb.ExitCode;
import org.iioe.commands.fault.Fault;
import org.iioe.commands.fault.FaultKind;
import org.iioe.commands.fault.Messages;
import org.jspecify.annotations.Nullable;

/** Says what went wrong, on standard error, and with which code the program ends. */
final class FaultHandler {
  private final Terminal terminal;
  private final Messages messages;
  private final boolean json;
  private final boolean debug;

  FaultHandler(Terminal terminal, Messages messages, Arguments arguments) {
    this.terminal = terminal;
    this.messages = messages;
    this.json = "json".equals(arguments.value("--format"));
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
    String message = messages.text(code, details);
    Optional<String> hint = messages.find(code + ".hint", details);
    write(
        json
            ? object(exit, code, message, hint.orElse(null), details)
            : "iioe: " + Plain.text(message) + hint.map(h -> "\n" + Plain.text(h)).orElse(""));
  }

  private static String object(
      ExitCode exit,
      String code,
      String message,
      @Nullable String hint,
      Map<String, @Nullable Object> details) {
    StringWriter text = new StringWriter();
    try (JsonGenerator generator = new JsonFactory().createGenerator(text)) {
      generator.writeStartObject();
      generator.writeObjectFieldStart("error");
      generator.writeNumberField("exit", exit.number());
      generator.writeStringField("code", code);
      generator.writeStringField("message", message);
      generator.writeStringField("hint", hint);
      generator.writeFieldName("details");
      JsonTree.write(generator, details);
      generator.writeEndObject();
      generator.writeEndObject();
    } catch (IOException impossible) {
      throw new IllegalStateException(impossible);
    }
    return text.toString();
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
