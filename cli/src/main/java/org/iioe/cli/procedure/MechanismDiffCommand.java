package org.iioe.cli.procedure;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.iioe.cli.output.Answer;
import org.iioe.cli.verb.ExitCode;
import org.iioe.cli.verb.Services;
import org.iioe.cli.verb.Verb;
import org.iioe.commands.procedure.MechanismSource;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says what differs between two mechanisms, each a file or a published version. */
public final class MechanismDiffCommand implements Verb {
  @Parameters(index = "0", paramLabel = "OLD")
  String earlier = "";

  @Parameters(index = "1", paramLabel = "NEW")
  String later = "";

  @Option(names = "--exit-code")
  boolean exitCode;

  @Override
  public ExitCode run(Services services) {
    MechanismSource before = MechanismArguments.source(earlier, services);
    MechanismSource after = MechanismArguments.source(later, services);
    List<Map<String, @Nullable Object>> changes = MechanismChanges.rows(before, after);
    Map<String, @Nullable Object> whole = new LinkedHashMap<>();
    whole.put("old", before.shown());
    whole.put("new", after.shown());
    whole.put("same", changes.isEmpty());
    whole.put("changes", changes);
    services.print(
        new Answer.Report(
            whole,
            "changes",
            new Answer.Rows(MechanismChanges.FIELDS, MechanismChanges.FIELDS, changes)));
    return exitCode && !changes.isEmpty() ? ExitCode.REJECTED : ExitCode.OK;
  }
}
