package org.iioe.cli.platform;

import java.util.LinkedHashMap;
import java.util.Map;
import org.iioe.cli.config.DatabaseAccess;
import org.iioe.cli.config.DatabaseSource;
import org.iioe.cli.config.LocatedDatabase;
import org.iioe.cli.output.Answer;
import org.iioe.cli.verb.ExitCode;
import org.iioe.cli.verb.Services;
import org.iioe.cli.verb.Verb;
import org.iioe.commands.database.Database;
import org.iioe.commands.database.DatabaseAddress;
import org.iioe.commands.platform.DatabaseStatus;
import org.jspecify.annotations.Nullable;

/** {@code iioe database status}: says how the database is and starts nothing. */
public final class DatabaseStatusCommand implements Verb {
  @Override
  public ExitCode run(Services services) {
    DatabaseAccess access = services.databaseAccess();
    LocatedDatabase located = access.located();
    DatabaseAddress address =
        located.address() == null ? access.embedded().running() : located.address();
    Map<String, @Nullable Object> answer = new LinkedHashMap<>();
    answer.put("running", address != null);
    answer.put("source", located.source().label());
    answer.put(
        "because",
        located.source() == DatabaseSource.EMBEDDED
            ? services.messages().text("DATABASE_EMBEDDED_BECAUSE")
            : located.because());
    answer.put("host", address == null ? null : address.hosts().get(0).name());
    answer.put("port", address == null ? null : address.hosts().get(0).port());
    answer.put("database", address == null ? null : address.database());
    answer.put("user", address == null ? null : address.user());
    DatabaseStatus status = address == null ? null : status(services, access.connect(address));
    answer.put("serverVersion", status == null ? null : status.server());
    answer.put("schemaVersion", status == null ? null : status.schema());
    answer.put("bytes", status == null ? null : status.bytes());
    answer.put("connections", status == null ? null : status.connections());
    services.print(new Answer.One(answer));
    return ExitCode.OK;
  }

  private static DatabaseStatus status(Services services, Database database) {
    return DatabaseStatus.of(services.closing(database));
  }
}
