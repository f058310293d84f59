package org.iioe.cli.platform;

import java.util.LinkedHashMap;
import java.util.Map;
import org.iioe.cli.config.DatabaseAccess;
import org.iioe.cli.output.Answer;
import org.iioe.cli.verb.ExitCode;
import org.iioe.cli.verb.Services;
import org.iioe.cli.verb.Verb;
import org.iioe.commands.database.DatabaseAddress;
import org.iioe.commands.database.embedded.EmbeddedServer;
import org.jspecify.annotations.Nullable;

/** {@code iioe database start}: starts the embedded database unless it runs. */
public final class DatabaseStartCommand implements Verb {
  @Override
  public ExitCode run(Services services) {
    Embedded.require(services);
    DatabaseAccess access = services.databaseAccess();
    boolean ran = access.embedded().running() != null;
    DatabaseAddress address = access.startEmbedded();
    services.database();
    Map<String, @Nullable Object> answer = new LinkedHashMap<>();
    answer.put("running", true);
    answer.put("outcome", ran ? "unchanged" : "started");
    answer.put("port", address.hosts().get(0).port());
    answer.put("version", EmbeddedServer.version());
    answer.put("folder", access.embedded().folder().toString());
    services.print(new Answer.One(answer));
    return ExitCode.OK;
  }
}
