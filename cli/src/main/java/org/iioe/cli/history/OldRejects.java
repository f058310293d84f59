package org.iioe.cli.history;

import java.nio.file.Path;
import java.util.Map;
import org.iioe.cli.teacher.RejectsFile;
import org.iioe.cli.verb.Services;
import org.iioe.commands.history.RunRejects;

/** The rejects file again, as the run that read the roster could have written it. */
final class OldRejects {
  private OldRejects() {}

  static void write(long run, Path path, Services services) {
    try (RejectsFile file = RejectsFile.of(path, services)) {
      new RunRejects(services.database()).forEach(run, file);
      file.keep();
    }
    services.note(
        services.messages().text("HISTORY_REJECTS_WRITTEN", Map.of("file", path, "run", run)));
  }
}
