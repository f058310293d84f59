package org.iioe.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import org.iioe.cli.terminal.Terminal;

/** One run of the launcher, as a test sees it: what was typed, and what came out. */
final class Session {
  private final Map<String, String> environment = new LinkedHashMap<>();
  private final ByteArrayOutputStream written = new ByteArrayOutputStream();
  private final ByteArrayOutputStream said = new ByteArrayOutputStream();
  private OutputStream output = written;
  private String terminals = "";
  private int columns;
  private byte[] input = {};
  private Path folder = Path.of("/nowhere");
  private int exit = -1;

  /** Without a home, so that no test reads the configuration of whoever runs it. */
  Session() {
    environment.put("HOME", "/nowhere");
  }

  Session with(String variable, String value) {
    environment.put(variable, value);
    return this;
  }

  Session onTerminal(String streams, int width) {
    terminals = streams;
    columns = width;
    return this;
  }

  Session typing(String text) {
    return typing(text.getBytes(StandardCharsets.UTF_8));
  }

  Session typing(byte[] bytes) {
    input = bytes;
    return this;
  }

  Session in(Path workingDirectory) {
    folder = workingDirectory;
    return this;
  }

  Session writingTo(OutputStream stream) {
    output = stream;
    return this;
  }

  /** Runs with the sample commands beside the true ones. */
  Session run(String... arguments) {
    return run(new SampleCatalogue(), arguments);
  }

  Session run(CommandCatalogue catalogue, String... arguments) {
    exit = new Launcher(terminal(), catalogue).run(arguments);
    return this;
  }

  Terminal terminal() {
    Clock clock = Clock.fixed(Instant.parse("2026-11-24T00:30:00Z"), ZoneId.of("Asia/Shanghai"));
    return new Terminal(
        new ByteArrayInputStream(input),
        output,
        said,
        terminals,
        columns,
        environment,
        folder,
        clock);
  }

  int exit() {
    return exit;
  }

  String output() {
    return written.toString(StandardCharsets.UTF_8);
  }

  String error() {
    return said.toString(StandardCharsets.UTF_8);
  }

  /** All of it, for comparing with one literal. */
  String transcript() {
    return output()
        + (error().isEmpty() ? "" : "--- error\n" + error())
        + "--- exit "
        + exit
        + "\n";
  }
}
