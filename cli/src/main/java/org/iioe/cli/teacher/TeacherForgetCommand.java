package org.iioe.cli.teacher;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.iioe.cli.config.DatabaseSource;
import org.iioe.cli.output.Answer;
import org.iioe.cli.verb.DryRunOption;
import org.iioe.cli.verb.ExitCode;
import org.iioe.cli.verb.Services;
import org.iioe.cli.verb.Verb;
import org.iioe.commands.fault.Fault;
import org.iioe.commands.teacher.forget.ForgetReport;
import org.iioe.commands.teacher.forget.TeacherForget;
import org.iioe.commands.teacher.forget.Traces;
import org.iioe.commands.teacher.forget.TracesReport;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Erases people for good. */
public final class TeacherForgetCommand implements Verb {
  @Parameters(arity = "0..*", paramLabel = "EMAIL")
  List<String> addresses = List.of();

  @Option(names = "--id", split = ",", paramLabel = "ID")
  List<Long> ids = List.of();

  @Option(names = "--traces")
  boolean onlyTraces;

  @Mixin DryRunOption dryRun = new DryRunOption();

  @Override
  public ExitCode run(Services services) {
    TeacherForget.Request request =
        new TeacherForget.Request(ForgetPeople.addresses(addresses, services), ids);
    check(request);
    boolean own = services.databaseAccess().located().source() == DatabaseSource.EMBEDDED;
    Traces traces = new Traces(services.database(), own, services.progress("items"));
    if (onlyTraces) {
      removeTraces(traces, services);
      return ExitCode.OK;
    }
    TeacherForget forget = new TeacherForget(services.database(), services.runs(), traces);
    ForgetReport report = report(forget, request, own, services);
    services.print(new Answer.One(fields(report)));
    explain(report.traces(), services);
    return ExitCode.OK;
  }

  private void check(TeacherForget.Request request) {
    if (onlyTraces && request.size() > 0) {
      throw Fault.usage("FORGET_TRACES_ALONE");
    }
    if (!onlyTraces && request.size() == 0) {
      throw Fault.usage("FORGET_NOBODY");
    }
  }

  private ForgetReport report(
      TeacherForget forget, TeacherForget.Request request, boolean own, Services services) {
    if (dryRun.requested()) {
      return forget.rehearse(request);
    }
    if (!services.options().yes) {
      ForgetReport rehearsed = forget.rehearse(request);
      if (!services.confirm(text("FORGET_CONFIRM", rehearsed, services))) {
        throw Fault.refused("FORGET_DECLINED");
      }
    }
    return forget.forget(
        request,
        () -> {
          if (own) {
            services.note(services.messages().text("FORGET_REWRITES"));
          }
        });
  }

  private void removeTraces(Traces traces, Services services) {
    TracesReport report = dryRun.requested() ? null : traces.remove();
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    fields.put("run", null);
    fields.put("traces", report == null ? null : fields(report));
    services.print(new Answer.One(fields));
    explain(report, services);
  }

  private static void explain(@Nullable TracesReport traces, Services services) {
    if (traces == null) {
      services.note(services.messages().text("FORGET_REHEARSED"));
      return;
    }
    services.note(
        services.messages().text(traces.complete() ? "FORGET_COMPLETE" : "FORGET_BEYOND_REACH"));
    if (!traces.refused().isEmpty()) {
      services.warn(
          services.messages().text("FORGET_VACUUM_REFUSED", Map.of("tables", traces.refused())));
    }
  }

  private static String text(String key, ForgetReport report, Services services) {
    return services
        .messages()
        .text(
            key,
            Map.of(
                "people", report.people(),
                "teachers", report.counts().teachers(),
                "rejects", report.counts().rejects(),
                "journal", report.counts().journal(),
                "mentions", report.counts().mentions()));
  }

  private static Map<String, @Nullable Object> fields(ForgetReport report) {
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    fields.put("run", report.run());
    fields.put("people", report.people());
    fields.put("teachers", report.teachers());
    fields.put("aliases", report.counts().aliases());
    fields.put("rejects", report.counts().rejects());
    fields.put("journal", report.counts().journal());
    fields.put("mentions", report.counts().mentions());
    TracesReport traces = report.traces();
    fields.put("traces", traces == null ? null : fields(traces));
    return fields;
  }

  private static Map<String, @Nullable Object> fields(TracesReport traces) {
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    fields.put("complete", traces.complete());
    fields.put("tables", traces.tables());
    fields.put("refused", traces.refused());
    return fields;
  }
}
