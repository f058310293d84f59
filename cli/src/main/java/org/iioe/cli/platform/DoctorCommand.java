package org.iioe.cli.platform;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.iioe.cli.config.ContentLocation;
import org.iioe.cli.config.DataHome;
import org.iioe.cli.output.Answer;
import org.iioe.cli.platform.Check.Status;
import org.iioe.cli.verb.ExitCode;
import org.iioe.cli.verb.Services;
import org.iioe.cli.verb.Verb;
import org.iioe.commands.content.ContentStore;
import org.iioe.commands.fault.Messages;
import org.jspecify.annotations.Nullable;

/** {@code iioe doctor}: looks at everything that the suite relies on, and says how to mend it. */
public final class DoctorCommand implements Verb {
  private static final List<String> FIELDS = List.of("check", "status", "message", "fix");

  @Override
  public ExitCode run(Services services) {
    Map<String, String> environment = services.terminal().environment();
    Checkup checkup = new Checkup();
    checkup.look(
        "machine",
        checks ->
            checks.addAll(
                new MachineChecks(services.terminal()).all(DataHome.folder(environment))));
    checkup.look("configuration", checks -> checks.add(configuration(services)));
    checkup.look("database", new DatabaseChecks(services)::all);
    checkup.look("content", checks -> checks.add(content(services, environment)));
    Messages messages = services.messages();
    services.print(
        new Answer.Rows(
            FIELDS, FIELDS, checkup.checks().stream().map(check -> row(check, messages)).toList()));
    return checkup.failed() ? ExitCode.REJECTED : ExitCode.OK;
  }

  private static Check configuration(Services services) {
    services.settings().profile();
    String profile = services.settings().profileName();
    return Check.ok("configuration", Map.of("profile", profile == null ? "-" : profile));
  }

  private static Check content(Services services, Map<String, String> environment) {
    ContentLocation location =
        ContentLocation.usual(
            services.settings(), environment, services.terminal().workingDirectory());
    Path folder = location.folder();
    return folder == null ? bucket(location.open()) : MachineChecks.space("content", folder);
  }

  /** Asks for the first object; a store that does not answer fails with its own fault. */
  private static Check bucket(ContentStore store) {
    boolean empty = !store.entries().hasNext();
    return new Check(
        "content",
        Status.OK,
        empty ? "DOCTOR_BUCKET_EMPTY" : "DOCTOR_BUCKET_OK",
        Map.of("store", store.location()));
  }

  private static Map<String, @Nullable Object> row(Check check, Messages messages) {
    Map<String, @Nullable Object> row = new LinkedHashMap<>();
    row.put("check", check.name());
    row.put("status", check.status().toString());
    row.put("message", messages.text(check.message(), check.values()));
    row.put(
        "fix",
        check.status() == Status.OK
            ? null
            : messages.hint(check.message(), check.values()).orElse(null));
    return row;
  }
}
