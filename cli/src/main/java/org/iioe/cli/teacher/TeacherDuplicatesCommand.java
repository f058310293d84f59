package org.iioe.cli.teacher;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.iioe.cli.output.Answer;
import org.iioe.cli.verb.ExitCode;
import org.iioe.cli.verb.Services;
import org.iioe.cli.verb.Verb;
import org.iioe.commands.teacher.TeacherDuplicates;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Lists teachers who are probably one person. */
public final class TeacherDuplicatesCommand implements Verb {
  private static final List<String> FIELDS =
      List.of(
          "id",
          "duplicateId",
          "score",
          "reasons",
          "email",
          "duplicateEmail",
          "name",
          "duplicateName",
          "institution",
          "duplicateInstitution");
  private static final List<String> TABLE =
      List.of("id", "duplicateId", "score", "reasons", "email", "duplicateEmail");

  @Option(names = "--min-score", paramLabel = "SCORE")
  double leastScore;

  @Override
  public ExitCode run(Services services) {
    new TeacherDuplicates(services.database())
        .list(
            leastScore,
            pairs ->
                services.print(
                    new Answer.Rows(FIELDS, TABLE, Once.of(pairs, TeacherDuplicatesCommand::row))));
    return ExitCode.OK;
  }

  private static Map<String, @Nullable Object> row(TeacherDuplicates.Pair pair) {
    Map<String, @Nullable Object> row = new LinkedHashMap<>();
    row.put("id", pair.older().id());
    row.put("duplicateId", pair.newer().id());
    row.put("score", pair.score());
    row.put("reasons", pair.reasons());
    row.put("email", pair.older().email());
    row.put("duplicateEmail", pair.newer().email());
    row.put("name", pair.older().name());
    row.put("duplicateName", pair.newer().name());
    row.put("institution", pair.older().institution());
    row.put("duplicateInstitution", pair.newer().institution());
    return row;
  }
}
