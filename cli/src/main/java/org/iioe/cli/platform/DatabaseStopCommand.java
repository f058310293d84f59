package org.iioe.cli.platform;

import java.util.LinkedHashMap;
import java.util.Map;
import org.iioe.cli.output.Answer;
import org.iioe.cli.verb.DryRunOption;
import org.iioe.cli.verb.ExitCode;
import org.iioe.cli.verb.Services;
import org.iioe.cli.verb.Verb;
import org.iioe.commands.database.embedded.EmbeddedServer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;

/** {@code iioe database stop}: stops the embedded database if it runs. */
public final class DatabaseStopCommand implements Verb {
  @Mixin DryRunOption dryRun = new DryRunOption();

  @Override
  public ExitCode run(Services services) {
    Embedded.require(services);
    EmbeddedServer server = services.databaseAccess().embedded();
    boolean stopped = dryRun.requested() ? server.running() != null : server.stop();
    Map<String, @Nullable Object> answer = new LinkedHashMap<>();
    answer.put("running", dryRun.requested() && stopped);
    answer.put("outcome", stopped ? "stopped" : "unchanged");
    services.print(new Answer.One(answer));
    return ExitCode.OK;
  }
}
