package org.iioe.cli.teacher;

import org.iioe.cli.output.Answer;
import org.iioe.cli.verb.ExitCode;
import org.iioe.cli.verb.Services;
import org.iioe.cli.verb.Verb;
import org.iioe.commands.teacher.TeacherFilter;
import org.iioe.commands.teacher.TeacherList;
import org.iioe.commands.teacher.institution.UnmatchedInstitutions;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lists teachers, or the institutions of theirs that are no partners yet. */
public final class TeacherListCommand implements Verb {
  @Mixin TeacherFilterOptions filters = new TeacherFilterOptions();

  @Option(names = "--limit", paramLabel = "NUMBER")
  @Nullable Integer limit;

  @Option(names = "--unmatched-institutions")
  boolean unmatchedInstitutions;

  @Override
  public ExitCode run(Services services) {
    TeacherFilter filter = filters.filter(services);
    if (unmatchedInstitutions) {
      new UnmatchedInstitutions(services.database())
          .list(
              filter,
              limit,
              rows ->
                  services.print(
                      new Answer.Rows(
                          InstitutionRow.FIELDS,
                          InstitutionRow.TABLE,
                          Once.of(rows, InstitutionRow::of))));
    } else {
      new TeacherList(services.database())
          .list(
              filter,
              limit,
              lines ->
                  services.print(
                      new Answer.Rows(
                          TeacherRow.FIELDS, TeacherRow.TABLE, Once.of(lines, TeacherRow::of))));
    }
    return ExitCode.OK;
  }
}
