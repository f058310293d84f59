package org.iioe.cli.teacher;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.iioe.cli.output.Answer;
import org.iioe.cli.verb.DryRunOption;
import org.iioe.cli.verb.ExitCode;
import org.iioe.cli.verb.Services;
import org.iioe.cli.verb.Verb;
import org.iioe.commands.fault.Fault;
import org.iioe.commands.table.TableOptions;
import org.iioe.commands.table.TableReader;
import org.iioe.commands.table.TableSource;
import org.iioe.commands.table.Tables;
import org.iioe.commands.teacher.TeacherMerge;
import org.iioe.commands.teacher.TeacherReference;
import org.iioe.commands.teacher.institution.InstitutionAssignment;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes one teacher of two, or partners of the institutions that teachers named. */
public final class TeacherMergeCommand implements Verb {
  @Parameters(index = "0", paramLabel = "KEEP", arity = "0..1")
  @Nullable String keep;

  @Parameters(index = "1", paramLabel = "DUPLICATE", arity = "0..1")
  @Nullable String duplicate;

  @Option(names = "--keep-id", paramLabel = "ID")
  @Nullable Long keepId;

  @Option(names = "--duplicate-id", paramLabel = "ID")
  @Nullable Long duplicateId;

  @Option(names = "--institutions", paramLabel = "FILE")
  @Nullable Path institutions;

  @Mixin DryRunOption dryRun = new DryRunOption();

  @Override
  public ExitCode run(Services services) {
    Path file = institutions;
    if (file == null) {
      return teachers(services);
    }
    if (keep != null || keepId != null || duplicateId != null) {
      throw Fault.usage("TEACHER_MERGE_EITHER");
    }
    return institutions(services, file);
  }

  private ExitCode teachers(Services services) {
    boolean onlyDuplicate = keepId != null && duplicate == null;
    TeacherReference kept = Addressees.of(services, onlyDuplicate ? null : keep, keepId);
    TeacherReference other = Addressees.of(services, onlyDuplicate ? keep : duplicate, duplicateId);
    TeacherMerge merge = new TeacherMerge(services.database(), services.runs());
    TeacherMerge.Report plan = merge.merge(new TeacherMerge.Request(kept, other, true));
    if (dryRun.requested()) {
      services.print(new Answer.One(fields(plan)));
      return ExitCode.OK;
    }
    Map<String, @Nullable Object> told = fields(plan);
    if (!services.confirm(services.messages().text("TEACHER_MERGE_CONFIRM", told))) {
      return ExitCode.REFUSED;
    }
    TeacherMerge.Request request =
        new TeacherMerge.Request(
            TeacherReference.id(plan.keep()), TeacherReference.id(plan.duplicate()), false);
    services.print(new Answer.One(fields(merge.merge(request))));
    return ExitCode.OK;
  }

  private static Map<String, @Nullable Object> fields(TeacherMerge.Report report) {
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    fields.put("run", report.run());
    fields.put("id", report.keep());
    fields.put("duplicateId", report.duplicate());
    fields.put("moved", report.moved());
    fields.put("dropped", report.dropped());
    fields.put("filled", report.filled());
    fields.put("addresses", report.aliases());
    return fields;
  }

  private ExitCode institutions(Services services, Path file) {
    TableSource source =
        services.closing(
            file.equals(Path.of("-"))
                ? TableSource.standardInput(services.standardInput())
                : TableSource.of(services.resolve(file)));
    TableReader table = services.closing(Tables.open(source, TableOptions.DEFAULT));
    InstitutionAssignment.Report report =
        new InstitutionAssignment(services.database(), services.runs())
            .assign(file.toString(), table, dryRun.requested());
    services.print(AssignmentAnswer.of(report, services.messages()));
    return report.rejections().isEmpty() ? ExitCode.OK : ExitCode.REJECTED;
  }
}
