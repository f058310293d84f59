package org.iioe.cli.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.iioe.cli.output.Answer;
import org.iioe.cli.verb.DryRunOption;
import org.iioe.cli.verb.ExitCode;
import org.iioe.cli.verb.Services;
import org.iioe.cli.verb.Verb;
import org.iioe.commands.database.Database;
import org.iioe.commands.fault.Fault;
import org.iioe.commands.platform.Backup;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code iioe database backup FILE}: writes the whole platform into one file. */
public final class DatabaseBackupCommand implements Verb {
  @Parameters(paramLabel = "FILE")
  Path file = Path.of("-");

  @Option(names = "--overwrite")
  boolean overwrite;

  @Mixin DryRunOption dryRun = new DryRunOption();

  @Override
  public ExitCode run(Services services) {
    boolean toStream = file.toString().equals("-");
    Path target = services.resolve(file);
    if (!toStream && !overwrite && Files.exists(target)) {
      throw Fault.refused("BACKUP_EXISTS").with("file", file.toString());
    }
    Database database = services.database();
    if (dryRun.requested()) {
      services.note(services.messages().text("BACKUP_WOULD_BE_WRITTEN"));
      return ExitCode.OK;
    }
    Backup backup =
        new Backup(
            services.databaseAccess().address(),
            database,
            services.clock(),
            services.progress("bytes"));
    String path = services.terminal().variable("PATH");
    if (toStream) {
      return stream(services, backup, path);
    }
    Backup.Kind kind = backup.write(target, path);
    services.print(new Answer.One(answer(kind, target)));
    return ExitCode.OK;
  }

  private static ExitCode stream(Services services, Backup backup, String path) {
    try {
      backup.write(services.standardOutput(), path);
      return ExitCode.OK;
    } catch (IOException failure) {
      throw Fault.unavailable("BACKUP_UNWRITABLE")
          .with("file", "-")
          .with("reason", failure.getMessage())
          .causedBy(failure);
    }
  }

  private Map<String, @Nullable Object> answer(Backup.Kind kind, Path target) {
    Map<String, @Nullable Object> answer = new LinkedHashMap<>();
    answer.put("file", file.toString());
    answer.put("kind", kind.toString());
    try {
      answer.put("bytes", Files.size(target));
    } catch (IOException gone) {
      answer.put("bytes", null);
    }
    return answer;
  }
}
