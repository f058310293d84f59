package org.iioe.cli.sample;

import java.util.List;
import org.iioe.cli.verb.ExitCode;
import org.iioe.cli.verb.Services;
import org.iioe.cli.verb.Verb;
import org.iioe.commands.fault.Fault;
import picocli.CommandLine.Parameters;

/** Fails in the way that it is told. */
public final class SampleFailCommand implements Verb {
  @Parameters(paramLabel = "WAY")
  String way = "";

  @Override
  public ExitCode run(Services services) {
    switch (way) {
      case "invalid" -> throw Fault.invalidInput("SAMPLE").with("file", "a\u001b[2Jb.zip");
      case "refused" -> throw Fault.refused("SAMPLE").with("line", 12);
      case "unavailable" -> throw Fault.unavailable("SAMPLE");
      case "unknown" -> throw Fault.notFound("SAMPLE").with("nearest", List.of("x", "y"));
      case "interrupted" -> throw Fault.interrupted("INTERRUPTED");
      case "error" -> throw new AssertionError("broken");
      case "closing" -> services.closing(() -> services.warn("closed the first"));
      default -> throw new IllegalStateException("way " + way);
    }
    services.closing(() -> services.warn("closed the last"));
    throw Fault.refused("SAMPLE");
  }
}
