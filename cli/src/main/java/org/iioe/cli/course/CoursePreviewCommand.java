package org.iioe.cli.course;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.iioe.cli.output.Answer;
import org.iioe.cli.verb.ExitCode;
import org.iioe.cli.verb.Services;
import org.iioe.cli.verb.Verb;
import org.iioe.commands.fault.Fault;
import org.iioe.commands.preview.CheckRequest;
import org.iioe.commands.preview.CheckedItem;
import org.iioe.commands.preview.CourseCheck;
import org.iioe.commands.preview.CoursePreview;
import org.iioe.commands.preview.browser.Browser;
import org.iioe.commands.preview.browser.BrowserProgram;
import org.iioe.commands.preview.browser.UsersBrowser;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows a course in a browser as learners will meet it, or checks that it runs. */
public final class CoursePreviewCommand implements Verb {
  private static final int USUAL_LIMIT_SECONDS = 20;
  private static final int USUAL_JOBS = 2;

  @Parameters(paramLabel = "COURSE")
  String course = "";

  @Option(names = "--language", paramLabel = "LANGUAGE")
  @Nullable String language;

  @Option(names = "--version", paramLabel = "NUMBER")
  @Nullable Integer version;

  @Option(names = "--sco", paramLabel = "IDENTIFIER")
  @Nullable String sco;

  @Option(names = "--port", paramLabel = "PORT")
  int port;

  @Option(names = "--open")
  boolean open;

  @Option(names = "--for", paramLabel = "SECONDS")
  @Nullable Integer seconds;

  @Option(names = "--check")
  boolean check;

  @Option(names = "--shots", paramLabel = "FOLDER")
  @Nullable Path shots;

  @Option(names = "--timeout", paramLabel = "SECONDS")
  int limit = USUAL_LIMIT_SECONDS;

  @Mixin JobsOption jobs = new JobsOption(USUAL_JOBS);

  @Mixin LimitOptions limits = new LimitOptions();

  @Override
  public ExitCode run(Services services) {
    int count = jobs.count();
    if (limit < 1 || (seconds != null && seconds < 1)) {
      throw Fault.usage("COURSE_LIMIT_INVALID");
    }
    if (port < 0 || port > 65_535) {
      throw Fault.usage("COURSE_PREVIEW_PORT").with("port", port);
    }
    if (shots != null && !check) {
      throw Fault.usage("COURSE_PREVIEW_SHOTS");
    }
    BrowserProgram program = check ? browser(services) : null;
    CoursePreview preview =
        services.closing(
            CoursePreview.start(
                PreviewSource.open(services, course, language, version, limits.limits()),
                services.messages().locale(),
                port));
    return program == null ? serve(services, preview) : check(services, preview, program, count);
  }

  private static BrowserProgram browser(Services services) {
    return BrowserProgram.find(
        services.terminal().variable("IIOE_CHROMIUM"), services.terminal().variable("PATH"));
  }

  private ExitCode serve(Services services, CoursePreview preview) {
    String url = sco == null ? preview.address() : preview.address(preview.item(sco));
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    fields.put("url", url);
    fields.put("title", preview.outline().title());
    fields.put("standard", preview.outline().standard().code());
    fields.put("items", preview.outline().openable().size());
    services.print(new Answer.One(fields));
    flush(services);
    services.note(services.messages().text("COURSE_PREVIEW_SERVING"));
    if (open && !UsersBrowser.open(url)) {
      services.warn(services.messages().text("COURSE_PREVIEW_NOT_OPENED"));
    }
    try {
      Thread.sleep(seconds == null ? Long.MAX_VALUE : seconds * 1000L);
      return ExitCode.OK;
    } catch (InterruptedException stop) {
      throw Fault.interrupted("COURSE_PREVIEW_ENDED").causedBy(stop);
    }
  }

  /** Who reads the address from a pipe needs it now, not at the end. */
  private static void flush(Services services) {
    try {
      services.standardOutput().flush();
    } catch (java.io.IOException unwritable) {
      throw Fault.unavailable("OUTPUT_FAILED").with("reason", unwritable.getMessage());
    }
  }

  private ExitCode check(
      Services services, CoursePreview preview, BrowserProgram program, int count) {
    if (Browser.runsAsRoot()) {
      services.note(services.messages().text("COURSE_PREVIEW_ROOT"));
    }
    Path folder = shots == null ? null : services.resolve(shots);
    List<CheckedItem> checked =
        new CourseCheck(preview, program, services.progress("items"))
            .run(new CheckRequest(sco, folder, Duration.ofSeconds(limit), count));
    services.print(CheckAnswer.of(preview.outline(), checked));
    checked.forEach(one -> noteProblems(services, one));
    services.note(services.messages().text(summary(checked), counts(checked)));
    boolean good = checked.stream().allMatch(one -> one.outcome().isGood());
    return good ? ExitCode.OK : ExitCode.REJECTED;
  }

  private static void noteProblems(Services services, CheckedItem checked) {
    Map<String, List<String>> problems = new LinkedHashMap<>();
    problems.put("COURSE_PREVIEW_API_ERROR", checked.apiErrors());
    problems.put("COURSE_PREVIEW_CONSOLE_ERROR", checked.consoleErrors());
    problems.put("COURSE_PREVIEW_MISSING", checked.missing());
    problems.put("COURSE_PREVIEW_BLOCKED", checked.blocked());
    List<String> notes = new ArrayList<>();
    problems.forEach(
        (key, details) ->
            details.forEach(
                detail ->
                    notes.add(
                        services
                            .messages()
                            .text(
                                key,
                                Map.of("item", checked.item().identifier(), "detail", detail)))));
    notes.forEach(services::note);
  }

  /** A course may have nothing that reports, or have what should and does not. */
  private static String summary(List<CheckedItem> checked) {
    if (CheckAnswer.scos(checked) == 0) {
      return "COURSE_PREVIEW_ASSETS_ONLY";
    }
    boolean silent =
        checked.stream()
            .noneMatch(
                one -> one.initialized() || one.outcome() == CheckedItem.Outcome.UNINITIALIZED);
    return silent ? "COURSE_PREVIEW_NO_CALLS" : "COURSE_PREVIEW_SUMMARY";
  }

  private static Map<String, Object> counts(List<CheckedItem> checked) {
    return Map.of(
        "items", checked.size(),
        "scos", CheckAnswer.scos(checked),
        "initialized", checked.stream().filter(CheckedItem::initialized).count(),
        "finished", checked.stream().filter(CheckedItem::finished).count());
  }
}
