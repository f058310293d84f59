package org.iioe.cli.procedure;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.iioe.cli.output.Answer;
import org.iioe.cli.verb.DryRunOption;
import org.iioe.cli.verb.ExitCode;
import org.iioe.cli.verb.Services;
import org.iioe.cli.verb.Verb;
import org.iioe.commands.procedure.MechanismPublication;
import org.iioe.commands.procedure.MechanismSource;
import org.iioe.commands.procedure.PublishedMechanism;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Publishes a mechanism as a version that stays as it is. */
public final class MechanismPublishCommand implements Verb {
  @Parameters(paramLabel = "FILE")
  String file = "";

  @Mixin DryRunOption dryRun = new DryRunOption();

  @Override
  public ExitCode run(Services services) {
    MechanismSource source = MechanismArguments.read(file, services);
    PublishedMechanism published =
        new MechanismPublication(services.database(), services.runs())
            .publish(source, dryRun.requested());
    services.print(answer(published));
    services.note(note(published, services));
    return ExitCode.OK;
  }

  private static Answer answer(PublishedMechanism published) {
    boolean differs = published.created() && published.before() != null;
    List<Map<String, @Nullable Object>> changes =
        differs && published.before() != null
            ? MechanismChanges.rows(MechanismSource.of(published.before()), published.source())
            : List.of();
    Map<String, @Nullable Object> whole = new LinkedHashMap<>();
    whole.put("run", published.run());
    whole.put("code", published.source().mechanism().code());
    whole.put("version", published.number());
    whole.put("outcome", published.created() ? "created" : "unchanged");
    whole.put("newest", published.newest());
    whole.put("digest", published.source().digest());
    whole.put("changes", changes);
    return new Answer.Report(
        whole,
        "changes",
        new Answer.Rows(MechanismChanges.FIELDS, MechanismChanges.FIELDS, changes));
  }

  private String note(PublishedMechanism published, Services services) {
    String key =
        !published.created()
            ? published.newest() == published.number() ? "PUBLISH_UNCHANGED" : "PUBLISH_OLDER"
            : dryRun.requested() ? "PUBLISH_WOULD" : "PUBLISH_DONE";
    return services
        .messages()
        .text(
            key,
            Map.of(
                "code", published.source().mechanism().code(),
                "version", published.number(),
                "newest", published.newest()));
  }
}
