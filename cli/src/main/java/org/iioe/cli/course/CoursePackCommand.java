package org.iioe.cli.course;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.iioe.cli.verb.DryRunOption;
import org.iioe.cli.verb.ExitCode;
import org.iioe.cli.verb.Services;
import org.iioe.cli.verb.Verb;
import org.iioe.commands.course.CourseNames;
import org.iioe.commands.course.CoursePack;
import org.iioe.commands.course.PackOutcome;
import org.iioe.commands.course.PackRequest;
import org.iioe.commands.course.PackedFile;
import org.iioe.commands.course.PackedFiles;
import org.iioe.commands.fault.Fault;
import org.iioe.commands.fault.Nearest;
import org.iioe.commands.packaging.archive.ArchiveLimits;
import org.iioe.commands.packaging.model.Standard;
import org.iioe.commands.packaging.pack.PackNote;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes packages of a folder and its course.yaml. */
public final class CoursePackCommand implements Verb {
  /** What shells complete. */
  static final class Standards implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return CoursePack.standards().iterator();
    }
  }

  @Parameters(paramLabel = "FOLDER")
  String source = "";

  @Option(
      names = "--standard",
      paramLabel = "STANDARD",
      split = ",",
      completionCandidates = Standards.class)
  List<String> standards = List.of();

  @Option(names = "--language", paramLabel = "LANGUAGE", split = ",")
  List<String> languages = List.of();

  @Option(names = "--out", paramLabel = "FILE")
  String out = ".";

  @Mixin DryRunOption dryRun = new DryRunOption();

  @Override
  public ExitCode run(Services services) {
    PackedFiles packed =
        services.closing(
            new CoursePack(ArchiveLimits.DEFAULT, services.progress("bytes"))
                .run(request(services)));
    if (packed.isSound() && out.equals("-") && !dryRun.requested()) {
      explain(packed, services);
      return toStandardOutput(packed, services);
    }
    if (packed.isSound() && !dryRun.requested()) {
      if (!mayReplace(packed.replaced(), services)) {
        return ExitCode.REFUSED;
      }
      packed.deliver();
    }
    Path folder = services.terminal().workingDirectory();
    services.print(PackAnswer.of(packed.all(), folder, services.messages()));
    explain(packed, services);
    services.note(summary(packed, services));
    return packed.isSound() ? ExitCode.OK : ExitCode.REJECTED;
  }

  private PackRequest request(Services services) {
    List<Standard> chosen = new ArrayList<>();
    for (String code : standards) {
      chosen.add(standard(code));
    }
    Path target = out.equals("-") ? null : services.resolve(Path.of(out)).normalize();
    return new PackRequest(
        services.resolve(Path.of(source)).toAbsolutePath().normalize(),
        source,
        chosen.stream().distinct().toList(),
        languages.stream().map(CourseNames::language).toList(),
        target == null ? null : target.toAbsolutePath(),
        out.endsWith("/"),
        dryRun.requested());
  }

  private static Standard standard(String code) {
    List<String> valid = CoursePack.standards();
    for (Standard standard : Standard.values()) {
      if (standard.code().equals(code) && valid.contains(code)) {
        return standard;
      }
    }
    throw Fault.usage("COURSE_PACK_STANDARD")
        .with("standard", code)
        .with("nearest", Nearest.to(code, valid))
        .with("valid", valid);
  }

  private static boolean mayReplace(List<Path> files, Services services) {
    if (files.isEmpty()) {
      return true;
    }
    List<String> names = files.stream().map(file -> String.valueOf(file.getFileName())).toList();
    return services.confirm(
        services
            .messages()
            .text("COURSE_PACK_OVERWRITE", Map.of("count", names.size(), "files", names)));
  }

  private static ExitCode toStandardOutput(PackedFiles packed, Services services) {
    try {
      Files.copy(packed.all().get(0).archive(), services.standardOutput());
      services.standardOutput().flush();
      return ExitCode.OK;
    } catch (IOException e) {
      throw Fault.unavailable("COURSE_PACK_FAILED")
          .with("file", "-")
          .with("reason", String.valueOf(e.getMessage()))
          .causedBy(e);
    }
  }

  /** Each note once, and the findings that keep a package from being delivered. */
  private static void explain(PackedFiles packed, Services services) {
    packed.all().stream()
        .flatMap(one -> one.course().notes().stream())
        .distinct()
        .forEach(note -> services.note(sentence(note, services)));
    for (PackedFile one : packed.all()) {
      String name = PackAnswer.name(one);
      one.findings()
          .forEach(
              finding -> services.warn(ImportAnswer.sentence(name, finding, services.messages())));
    }
  }

  private static String sentence(PackNote note, Services services) {
    return services.messages().text(note.code(), note.details());
  }

  private String summary(PackedFiles packed, Services services) {
    long bytes = packed.all().stream().mapToLong(PackedFile::bytes).sum();
    Map<String, Object> counts =
        Map.of(
            "created", count(packed, PackOutcome.CREATED),
            "updated", count(packed, PackOutcome.UPDATED),
            "unchanged", count(packed, PackOutcome.UNCHANGED),
            "rejected", count(packed, PackOutcome.REJECTED),
            "bytes", DataSize.text(bytes, services.messages()));
    boolean written = packed.isSound() && !dryRun.requested();
    return services
        .messages()
        .text(written ? "COURSE_PACK_SUMMARY" : "COURSE_PACK_REHEARSED", counts);
  }

  private static long count(PackedFiles packed, PackOutcome outcome) {
    return packed.all().stream().filter(one -> one.outcome() == outcome).count();
  }
}
