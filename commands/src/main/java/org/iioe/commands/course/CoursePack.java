package org.iioe.commands.course;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.iioe.commands.fault.Fault;
import org.iioe.commands.fault.Nearest;
import org.iioe.commands.packaging.archive.ArchiveLimits;
import org.iioe.commands.packaging.model.Standard;
import org.iioe.commands.packaging.pack.CoursePacker;
import org.iioe.commands.packaging.pack.description.CourseSourceReader;
import org.iioe.commands.progress.Progress;
import org.jspecify.annotations.Nullable;

/**
 * Makes packages of a course's folder: one for each language and standard. All are made and judged
 * before the first one is delivered.
 */
public final class CoursePack {
  private static final List<String> NAMES = List.of("course.yaml", "course.yml");

  private final ArchiveLimits limits;
  private final Progress progress;

  /**
   * Prepares packing.
   *
   * @param progress hears the bytes of the archives
   */
  public CoursePack(ArchiveLimits limits, Progress progress) {
    this.limits = limits;
    this.progress = progress;
  }

  /** The codes of the standards that packages are made for. */
  public static List<String> standards() {
    return CourseSourceReader.STANDARDS.stream().map(Standard::code).toList();
  }

  /**
   * Makes the packages in temporary files, which closing the result removes.
   *
   * @throws Fault of kind invalid input that tells all mistakes of the description; of kind usage
   *     when one file is to hold several packages
   */
  public PackedFiles run(PackRequest request) {
    Path file = description(request);
    String shown = shown(request, file);
    Path out = request.out();
    Set<Path> never = out == null ? Set.of() : Set.of(out);
    CoursePacker packer = CoursePacker.open(file, shown, CourseCategory.codes(), never);
    List<Standard> standards =
        request.standards().isEmpty() ? packer.source().standards() : request.standards();
    List<String> languages = languages(packer, request.languages());
    boolean one = standards.size() * languages.size() == 1;
    if (out == null && !one) {
      throw Fault.usage("COURSE_PACK_ONE_OUTPUT")
          .with("standards", standards.stream().map(Standard::code).toList())
          .with("languages", languages);
    }
    boolean isFolder = out != null && (request.outIsFolder() || !one || Files.isDirectory(out));
    PackedFiles packed = new PackedFiles(limits, progress);
    try {
      for (Standard standard : standards) {
        for (String language : languages) {
          Path target =
              isFolder && out != null ? out.resolve(packer.archiveName(language, standard)) : out;
          packed.add(packer.pack(standard, language), target);
        }
      }
      return packed;
    } catch (IOException failure) {
      packed.close();
      throw unreadable(request.shown(), failure);
    } catch (RuntimeException failure) {
      packed.close();
      throw failure;
    }
  }

  /** The description as its author would name it. */
  private static String shown(PackRequest request, Path file) {
    if (file.equals(request.source())) {
      return request.shown();
    }
    String folder = request.shown().replaceFirst("/+$", "");
    return folder.equals(".")
        ? String.valueOf(file.getFileName())
        : folder + "/" + file.getFileName();
  }

  private static Path description(PackRequest request) {
    Path source = request.source();
    if (!Files.exists(source)) {
      throw Fault.invalidInput("PACKAGE_NO_SUCH_FILE").with("file", request.shown());
    }
    if (!Files.isDirectory(source)) {
      return source;
    }
    return NAMES.stream()
        .map(source::resolve)
        .filter(Files::isRegularFile)
        .findFirst()
        .orElseThrow(
            () -> Fault.invalidInput("COURSE_PACK_NO_DESCRIPTION").with("folder", request.shown()));
  }

  private static List<String> languages(CoursePacker packer, List<String> wanted) {
    List<String> known = packer.source().languages();
    List<String> languages = new ArrayList<>();
    for (String tag : wanted) {
      if (!known.contains(tag)) {
        throw Fault.notFound("COURSE_PACK_LANGUAGE")
            .with("language", tag)
            .with("nearest", Nearest.to(tag, known))
            .with("valid", known);
      }
      if (!languages.contains(tag)) {
        languages.add(tag);
      }
    }
    return languages.isEmpty() ? known : languages;
  }

  private static Fault unreadable(@Nullable String shown, IOException failure) {
    return Fault.unavailable("COURSE_PACK_FAILED")
        .with("file", shown)
        .with("reason", String.valueOf(failure.getMessage()))
        .causedBy(failure);
  }
}
